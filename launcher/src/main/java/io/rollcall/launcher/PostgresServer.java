package io.rollcall.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One Postgres of our own on the loopback, its data in a folder that outlives it.
 *
 * <p>The embedding library is made for throw-away tests: it starts the server with fsync and synchronous commit off.
 * A catalog must survive a power cut, so these are set here, and asked back from the running server.
 */
final class PostgresServer implements AutoCloseable {
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    private static final Map<String, String> NOT_DURABLE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 1_024;

    private final EmbeddedPostgres postgres;
    private final RunningProcess postmaster;

    private PostgresServer(EmbeddedPostgres postgres, RunningProcess postmaster) {
        this.postgres = postgres;
        this.postmaster = postmaster;
    }

    /**
     * Starts over the data in {@code folder}, or over a new empty cluster when there is none. With an empty password the
     * superuser needs none, which is for tests; with one, every role has to give its own.
     */
    static PostgresServer start(
            Path folder, int port, Path log, boolean durable, String password, PostgresTemplate template)
            throws IOException {
        Path data = folder.resolve("data");
        Path complete = folder.resolve("initialized");
        Files.createDirectories(folder);
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(complete)) {
            Postmaster.of(data).stop();
        } else {
            // Killed while initdb was running: half a cluster never starts, and nothing can be in it yet.
            FileTree.delete(data);
            template.copyTo(data, durable);
        }
        Path binaries = template.binaries(folder);
        Map<String, String> durability = durable ? DURABLE : NOT_DURABLE;
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // The same order and case rules on every machine, whatever its locales.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("log_timezone", "UTC");
        durability.forEach(builder::setServerConfig);
        sizes().forEach(builder::setServerConfig);
        if (!password.isEmpty()) {
            builder.setConnectConfig("password", password);
        }
        PostgresServer server = new PostgresServer(
                builder.start(),
                Postmaster.of(data)
                        .process()
                        .orElseThrow(() -> new CannotStart("Postgres stopped at once, see " + log)));
        try {
            // The library opens it to everybody, and whoever can write there decides what the next start runs.
            Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwxr-xr-x"));
            server.verify(durability);
            if (!password.isEmpty()) {
                server.demand(password, data);
            }
            Files.writeString(complete, "");
            return server;
        } catch (SQLException | IOException | RuntimeException e) {
            server.close();
            throw new CannotStart("Postgres started but is not as it must be: " + e.getMessage(), e);
        }
    }

    int port() {
        return postgres.getPort();
    }

    RunningProcess postmaster() {
        return postmaster;
    }

    /** A connection of the superuser. */
    Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /**
     * What suits this machine. The defaults are for a small and old one: with 128 MB of buffers a bulk into a catalog of
     * 300 000 products spends its time writing index pages that it needs again at once. Buffers not used take no memory. Until
     * tables are analysed after a bulk, plans are made for what was there before it, and an addition takes three times
     * as long: autovacuum looks for such tables every few seconds instead of every minute.
     */
    private static Map<String, String> sizes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long memory = machine.getTotalMemorySize() / MEGABYTE;
        long buffers = Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, memory / 8));
        return Map.of(
                "shared_buffers",
                buffers + "MB",
                "effective_cache_size",
                memory / 2 + "MB",
                "max_wal_size",
                "2GB",
                "random_page_cost",
                "1.1",
                "autovacuum_naptime",
                "5s");
    }

    private void verify(Map<String, String> settings) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (var setting : settings.entrySet()) {
                try (ResultSet answer = statement.executeQuery("SHOW " + setting.getKey())) {
                    answer.next();
                    if (!answer.getString(1).equals(setting.getValue())) {
                        throw new CannotStart(setting.getKey() + " is " + answer.getString(1));
                    }
                }
            }
        }
    }

    private void demand(String password, Path data) throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
