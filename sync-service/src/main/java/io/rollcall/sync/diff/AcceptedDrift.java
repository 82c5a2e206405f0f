package io.rollcall.sync.diff;

/** What differs on purpose, as a person said (D34), and so is no drift. */
@FunctionalInterface
public interface AcceptedDrift {

    AcceptedDrift NONE = (identifier, drift) -> false;

    /** @param identifier of the product */
    boolean covers(String identifier, FieldDrift drift);
}
