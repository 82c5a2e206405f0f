package io.rollcall.sync.fetch;

/** Told as each step of a fetch is passed, once and in their order. A step that a source does not have is left out. */
@FunctionalInterface
public interface FetchProgress {

    FetchProgress NONE = (step, message) -> {};

    /** @param message for a person, without secrets */
    void passed(FetchStep step, String message);
}
