package io.rollcall.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** How hard a commit is. */
final class Durability {

    private Durability() {}

    /**
     * The running transaction need not survive a power cut: what it does is done again then, from where its position stands.
     * So it does not make those wait whose commits must.
     */
    static void relax(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }
}
