package io.rollcall.launcher;

import java.nio.file.Path;

/** Where the libraries in this process may write what they have to say; never to the terminal. */
final class LibraryLog {
    private LibraryLog() {}

    /** Only heard before the first logger exists, so a command calls it before it touches a library. */
    static void to(Path file) {
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        System.setProperty("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }
}
