package io.rollcall.http.remote;

/**
 * Another service did not do what it was asked. The message is for the log; who catches nothing answers 503 with
 * {@link #detail}.
 */
public abstract sealed class RemoteFailure extends RuntimeException permits RemoteAway, RemoteRejection {

    private final String detail;

    RemoteFailure(String message, String detail, Throwable cause) {
        super(message, cause, false, false);
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }

    /** Whether the other service is there and said something, were it that it failed. */
    public abstract boolean answered();

    /** Whether the other service certainly did nothing. */
    public abstract boolean changedNothing();
}
