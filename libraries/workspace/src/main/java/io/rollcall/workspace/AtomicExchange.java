package io.rollcall.workspace;

import java.nio.file.Path;

/**
 * Two files exchange their names at once. A rename says nothing of what it replaced; here what stood in a place is still
 * there afterwards, so that whoever writes a shared file can see whether somebody else did a moment before.
 */
final class AtomicExchange {

    private static final int CURRENT_FOLDER = -100;
    private static final int NO_REPLACE = 1;
    private static final int EXCHANGE = 2;

    private final byte[] one;
    private final byte[] other;

    AtomicExchange(Path one, Path other) {
        this.one = LibC.path(one);
        this.other = LibC.path(other);
    }

    /**
     * The first file takes the name of the other, which must not be there.
     *
     * @return false, and nothing done, when it is there, or where the system knows no such thing
     */
    boolean takesFreeName() {
        return LibC.LOADED != null
                && LibC.LOADED.renameat2(CURRENT_FOLDER, one, CURRENT_FOLDER, other, NO_REPLACE) == 0;
    }

    /** @return false, and nothing done, where the system or the file system knows no such thing, or one is not there */
    boolean happens() {
        return LibC.LOADED != null && LibC.LOADED.renameat2(CURRENT_FOLDER, one, CURRENT_FOLDER, other, EXCHANGE) == 0;
    }
}
