package io.rollcall.specdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.Store;

/** A snapshot with nothing in it. */
final class EmptySpecDb {

    /** "Roll": the file is ours. */
    static final int APPLICATION_ID = 0x526F6C6C;

    /** Whoever changes {@code schema.sql} raises it, and writes an {@code upgrade-from-…sql} to there. */
    static final int SCHEMA_VERSION = 2;

    private EmptySpecDb() {}

    /** It is there whole or not at all, and of two who make it at once one does. */
    static void create(Path file, String category) throws IOException {
        Path scratch = Store.of(file).scratch(file.getParent(), "spec-");
        Path made = scratch.resolve(file.getFileName().toString());
        try {
            fill(made, category);
            // Where somebody was faster, it is there.
            Store.of(file).replace(file, ContentHash.ABSENT, out -> Files.copy(made, out), () -> true);
        } finally {
            Files.deleteIfExists(made);
            Files.delete(scratch);
        }
    }

    private static void fill(Path file, String category) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("begin");
            statement.executeUpdate(script("schema.sql"));
            statement.executeUpdate("pragma application_id = " + APPLICATION_ID);
            statement.executeUpdate("pragma user_version = " + SCHEMA_VERSION);
            try (var row = connection.prepareStatement("insert into spec_db (category, sync_version) values (?, 0)")) {
                row.setString(1, category);
                row.executeUpdate();
            }
            statement.executeUpdate("commit");
        } catch (SQLException broken) {
            throw new IOException(
                    "No snapshot could be made in " + file.getParent() + ": " + broken.getMessage(), broken);
        }
    }

    /** @param name of a file of SQL beside this class */
    static String script(String name) throws IOException {
        try (InputStream text = EmptySpecDb.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
