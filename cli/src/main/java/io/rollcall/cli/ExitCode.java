package io.rollcall.cli;

/** How a command ended, for scripts. */
enum ExitCode {
    OK(0),
    /** The server refused, or there is no such thing. */
    REFUSED(1),
    /** The command line makes no sense. */
    USAGE(2),
    /** The server cannot be reached, or failed. */
    FAILED(3),
    NOT_ALLOWED(4),
    /** Only with {@code --exit-code}: the answer is not the one hoped for. */
    DIFFERENT(10);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    static ExitCode of(int status) {
        if (status == 401 || status == 403) {
            return NOT_ALLOWED;
        }
        return status >= 500 ? FAILED : REFUSED;
    }
}
