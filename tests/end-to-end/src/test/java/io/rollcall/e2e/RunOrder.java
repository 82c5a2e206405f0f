package io.rollcall.e2e;

/** In which order the classes of this folder run: those that share a Rollcall one after the other. */
final class RunOrder {

    /** Those with one of their own. */
    static final int OWN = 1;

    static final int PRODUCTION = 2;
    static final int FAILPOINTS = 3;
    static final int SAMPLE = 4;

    private RunOrder() {}
}
