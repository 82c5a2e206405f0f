package io.rollcall.cli;

/** Nobody answers, or not Rollcall, or not to the end. */
final class NoServer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoServer(String message) {
        super(message);
    }

    static NoServer notRunning(String url) {
        return new NoServer("Rollcall is not running at " + url + ": start it with ./rollcall up");
    }

    static NoServer tooSlow(String url) {
        return new NoServer("Rollcall at " + url + " did not answer in time; look at ./rollcall status");
    }

    static NoServer brokenOff(String url, String reason) {
        return new NoServer("The connection to Rollcall at " + url + " broke off (" + reason
                + "); look at ./rollcall status before you try again");
    }

    static NoServer somebodyElse(String url) {
        return new NoServer("What answers at " + url + " is not Rollcall; see ROLLCALL_URL and ROLLCALL_PORT");
    }

    /** @param address where the server has the request sent instead */
    static NoServer elsewhere(String url, String address) {
        return new NoServer("Rollcall at " + url + " sends you on to " + address
                + ", and a login is not sent along; set ROLLCALL_URL to where it is, and log in there");
    }

    static NoServer issuerFailed(String issuer, String reason) {
        return new NoServer("The login service at " + issuer + " cannot be asked: " + reason);
    }

    static NoServer notAnIssuer(String issuer) {
        return new NoServer("What answers at " + issuer + " is not the login service it should be (OpenID Connect)");
    }
}
