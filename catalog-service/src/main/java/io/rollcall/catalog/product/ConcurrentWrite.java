package io.rollcall.catalog.product;

import io.rollcall.http.RequestProblem;

/** Another writer was first; judged again, the refusal says which product stands in the way. */
public final class ConcurrentWrite extends RequestProblem {

    public ConcurrentWrite(String constraint) {
        super(
                409,
                "already_in_catalog",
                "Somebody else is writing the same identity at this moment (" + constraint
                        + "). Look again and decide.");
    }
}
