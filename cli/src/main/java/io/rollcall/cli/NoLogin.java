package io.rollcall.cli;

/** Nobody is logged in, or not for this. */
final class NoLogin extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoLogin(String message) {
        super(message);
    }

    static NoLogin ended() {
        return new NoLogin("Your login has ended. Log in with: ./rollcall login");
    }

    static NoLogin denied() {
        return new NoLogin("The login was denied in the browser. Nobody is logged in.");
    }

    static NoLogin codeExpired() {
        return new NoLogin("Nobody entered the code in time. For a new one: ./rollcall login");
    }

    static NoLogin rejected(String issuer, TokenAnswer.Rejected why) {
        return new NoLogin("The login service at " + issuer + " rejected the login (" + why.sentence() + ")");
    }

    /** @param clientId which the issuer does not know, or not for this */
    static NoLogin rejected(String issuer, String clientId, TokenAnswer.Rejected why) {
        return new NoLogin(
                "The login service at " + issuer + " rejected the client “" + clientId + "” (" + why.sentence() + ")");
    }

    static NoLogin withoutCodes(String issuer) {
        return new NoLogin("The login service at " + issuer
                + " has no login by code (device authorization); a token of another kind goes into ROLLCALL_TOKEN");
    }

    static NoLogin withoutRole(String url) {
        return new NoLogin("You are logged in at " + url
                + ", but you have no role there. Ask an administrator for viewer, editor or admin.");
    }
}
