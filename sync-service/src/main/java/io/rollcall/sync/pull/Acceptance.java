package io.rollcall.sync.pull;

/** Whether a list may take the place of the one before. */
@FunctionalInterface
public interface Acceptance {

    /**
     * Within the transaction that keeps what came of the list, so that both count or neither.
     *
     * @param rows of the list
     * @param products distinct ones that it names
     * @throws RuntimeException when a person has to confirm it first; nothing is kept then
     */
    void of(long rows, long products);
}
