package io.rollcall.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the libraries in this process may write what they have to say; never to the terminal. */
final class LibraryLog {
    private LibraryLog() {}

    /** Only heard before the first logger exists, so a command calls it before it touches a library. */
    static void to(Path file) throws IOException {
        // Appended to, as by every other part: a log that is shortened under its writer goes on from its new end.
        System.setErr(new PrintStream(new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8));
        System.setProperty("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }
}
