package io.rollcall.http.remote;

/** It answered that it will not (4xx), with a problem that says why. */
public final class RemoteRejection extends RemoteFailure {

    private final int status;
    private final String code;

    /** @param code of the problem; empty when the answer is none */
    RemoteRejection(int status, String code, String why) {
        super(status + " " + code + ": " + why, "Another service rejected this: " + why, null);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** It is still at the request of this Idempotency-Key, and may well carry it out: ask again later. */
    public boolean isUnderWay() {
        return code.equals("request_in_progress");
    }

    @Override
    public boolean answered() {
        return true;
    }

    @Override
    public boolean changedNothing() {
        return !isUnderWay();
    }
}
