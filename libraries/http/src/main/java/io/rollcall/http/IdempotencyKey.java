package io.rollcall.http;

/** The header by which a caller says that a request is one it sent before. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** Says that an answer is that of the first request. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST = 200;

    public static final class Reused extends RequestProblem {
        public Reused() {
            super(422, "idempotency_key_reused", "This Idempotency-Key was used for another request. Take a new one.");
        }
    }

    static final class TooLong extends RequestProblem {
        TooLong() {
            super(400, "validation_failed", "An Idempotency-Key has 1 to " + LONGEST + " characters.");
        }
    }

    private IdempotencyKey() {}

    /**
     * @param header as it came; null for none
     * @throws TooLong for one that is blank, too
     */
    public static String checked(String header) {
        if (header != null && (header.isBlank() || header.length() > LONGEST)) {
            throw new TooLong();
        }
        return header;
    }
}
