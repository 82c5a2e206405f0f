package io.rollcall.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that cannot be done, thrown with the fact and answered as RFC 9457 problem+json in one place. Subclasses are
 * named after the fact ("NoSuchProduct"); the detail says what a person can do about it.
 */
public abstract class RequestProblem extends RuntimeException {

    private final int status;
    private final String code;
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param code a reason token of the specification, or one of the general codes of the contract */
    protected RequestProblem(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Adds a member to the problem document. */
    protected final void with(String member, Object value) {
        members.put(member, value);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> members() {
        return members;
    }
}
