package io.rollcall.cli;

/** A secret as an option gives it: itself, a reference that the server resolves, or {@code -} for standard input. */
final class SecretText {
    static final String DESCRIPTION =
            " env:NAME and file:/path are read by the server, - from standard input, so that the shell's history does not"
                    + " have it.";

    private SecretText() {}

    /**
     * @param given null when the option was not
     * @return what is sent; null for nothing
     * @throws Misuse when nothing stands in standard input
     */
    static String of(String option, String given, Terminal terminal) {
        if (!"-".equals(given)) {
            return given;
        }
        String read =
                terminal.secret(option.substring(2).replace('-', ' ') + ": ").strip();
        if (read.isEmpty()) {
            throw new Misuse(option + " - reads a line from standard input, and there is none");
        }
        return read;
    }
}
