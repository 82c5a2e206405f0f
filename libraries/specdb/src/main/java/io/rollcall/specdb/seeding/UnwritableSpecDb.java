package io.rollcall.specdb.seeding;

import java.io.IOException;
import java.nio.file.Path;

import org.sqlite.SQLiteException;

/** The snapshot could not be written. It is as it was. */
public final class UnwritableSpecDb extends IOException {

    private static final long serialVersionUID = 1;

    private UnwritableSpecDb(String message, Throwable cause) {
        super(message, cause);
    }

    static UnwritableSpecDb of(Path file, RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return new UnwritableSpecDb(message(file, sqlite), broken);
            }
        }
        throw broken;
    }

    private static String message(Path file, SQLiteException broken) {
        String asItWas = " Nothing was changed.";
        return switch (broken.getResultCode()) {
            case SQLITE_FULL -> "The disk of " + file + " is full." + asItWas + " Make room, and seed again.";
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT ->
                file + " is locked: another program writes it." + asItWas + " Seed again when it has ended.";
            case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN, SQLITE_PERM ->
                file + " cannot be written: you are not allowed to." + asItWas;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> file + " is damaged." + asItWas + " Move it away, and seed again.";
            default -> file + " cannot be written: " + broken.getMessage() + "." + asItWas;
        };
    }
}
