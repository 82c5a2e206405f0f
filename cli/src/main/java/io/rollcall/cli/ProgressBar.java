package io.rollcall.cli;

import java.util.Optional;

/** How far a long command is, on a screen; nothing in a pipe. */
record ProgressBar(Terminal terminal) {
    private static final int LONGEST = 30;
    private static final int BESIDE = 25;

    /**
     * @param share from 0 to 1; nothing when nobody knows the end
     * @param count as in “2000 products”
     */
    void show(Optional<Double> share, String count) {
        terminal.width().ifPresent(width -> {
            int length = Math.min(LONGEST, width - BESIDE);
            write(share.filter(known -> length > 0)
                            .map(known -> bar(known, length))
                            .orElse("")
                    + Cells.text(count));
        });
    }

    /** What comes next begins on an empty line. */
    void clear() {
        terminal.width().ifPresent(width -> write(" ".repeat(width - 1) + "\r"));
    }

    private void write(String text) {
        terminal.plainErr().print("\r" + text);
        terminal.plainErr().flush();
    }

    private static String bar(double share, int length) {
        int full = (int) (share * length);
        return "[" + "=".repeat(full) + " ".repeat(length - full) + "] " + (int) (share * 100) + "% ";
    }
}
