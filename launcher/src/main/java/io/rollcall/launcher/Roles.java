package io.rollcall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The database {@code rollcall} with one schema and one role per service, so that nobody can read another's tables.
 * Passwords are made once per home and kept in a file only its owner can read: other people of this machine can reach
 * the port too.
 */
final class Roles {
    static final List<String> SERVICES = List.of("brand", "catalog", "identity_gate", "sync", "review");
    static final String DATABASE = "rollcall";

    /** What all services use of what Postgres can be extended with. */
    static final String EXTENSIONS = "extensions";

    private final Map<String, String> passwords;

    private Roles(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    static Roles in(Path folder) throws IOException {
        var json = new ObjectMapper();
        Path file = folder.resolve("passwords.json");
        Files.createDirectories(folder);
        Map<String, String> passwords = Files.exists(file)
                ? json.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>();
        boolean made = passwords.putIfAbsent("postgres", random()) == null;
        for (String role : SERVICES) {
            made |= passwords.putIfAbsent(role, random()) == null;
        }
        if (made) {
            Path temporary = folder.resolve("passwords.json.new");
            Files.deleteIfExists(temporary);
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(temporary, json.writeValueAsBytes(passwords));
            Files.move(temporary, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return new Roles(passwords);
    }

    String superuserPassword() {
        return passwords.get("postgres");
    }

    String password(String role) {
        return passwords.get(role);
    }

    /** Can be repeated: what exists stays as it is, what is missing is added. */
    void prepare(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            for (String role : SERVICES) {
                if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role + " LOGIN");
                }
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + password(role) + "'");
                statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + role);
                statement.execute("ALTER ROLE " + role + " IN DATABASE " + DATABASE + " SET search_path = " + role
                        + ", " + EXTENSIONS);
            }
        }
        try (Connection connection = server.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            for (String role : SERVICES) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
            }
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + EXTENSIONS);
            for (String role : SERVICES) {
                statement.execute("GRANT USAGE ON SCHEMA " + EXTENSIONS + " TO " + role);
            }
            // Names are searched by trigrams; a service may not add to the database itself.
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA " + EXTENSIONS);
            statement.execute("ALTER EXTENSION pg_trgm SET SCHEMA " + EXTENSIONS);
        }
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
