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
}
