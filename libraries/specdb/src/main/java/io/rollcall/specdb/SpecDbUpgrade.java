package io.rollcall.specdb;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jdbi.v3.core.Handle;

/** Brings a snapshot that an earlier version made to the schema of today: what people decided is nowhere else. */
final class SpecDbUpgrade {

    private SpecDbUpgrade() {}

    /** In a transaction of whoever calls; another process may have done it meanwhile. */
    static Void toThisVersion(Handle handle) throws IOException {
        try (Statement statement = handle.getConnection().createStatement()) {
            for (int version = version(statement); version < EmptySpecDb.SCHEMA_VERSION; version++) {
                statement.executeUpdate(EmptySpecDb.script("upgrade-from-" + version + ".sql"));
                statement.executeUpdate("pragma user_version = " + (version + 1));
            }
            return null;
        } catch (SQLException broken) {
            throw new IOException("The snapshot cannot be brought up to date: " + broken.getMessage(), broken);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("pragma user_version")) {
            version.next();
            return version.getInt(1);
        }
    }
}
