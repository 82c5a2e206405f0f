package io.rollcall.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Two servers of Postgres: what one confirms is on the disks of both. The second takes over when it is told to, and services find
 * the one that writes by themselves.
 */
final class ReplicatedPostgres implements AutoCloseable {

    static final List<String> SCHEMAS = List.of("brand", "catalog", "identity_gate", "sync", "review");

    private static final Path PREPARED =
            Rollcall.SOURCE.resolve("target").resolve("prepared-postgres").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One replica goes through these, and can be divided from both servers. */
    final List<CuttableLink> links;

    private final Server first;
    private final Server second;

    ReplicatedPostgres(Path folder) throws Exception {
        first = new Server(folder.resolve("first"), Ports.free());
        second = new Server(folder.resolve("second"), Ports.free());
        copy(PREPARED.resolve("cluster"), first.data());
        first.start();
        prepare();
        first.stop();
        copy(first.data(), second.data());
        Files.createFile(second.data().resolve("standby.signal"));
        Files.writeString(
                second.data().resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=second'\n"
                        .formatted(first.port));
        Files.writeString(first.data().resolve("postgresql.auto.conf"), "synchronous_standby_names = 'second'\n");
        first.start();
        second.start();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> first.ask(
                        "select count(*) from pg_stat_replication where sync_state = 'sync'")
                .equals("1"));
        links = List.of(new CuttableLink(first.port), new CuttableLink(second.port));
    }

    /** What a service connects to: the one of both that takes writes. */
    String url(String schema) {
        return url(schema, first.port, second.port);
    }

    String urlThroughLinks(String schema) {
        return url(schema, links.get(0).port(), links.get(1).port());
    }

    private static String url(String schema, int first, int second) {
        return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/rollcall?currentSchema=%s,extensions&targetServerType=primary&connectTimeout=2&socketTimeout=60&loggerLevel=OFF"
                .formatted(first, second, schema);
    }

    /** As the version after ours leaves its schemas, of a service's own migrations and of a library's. */
    void markAsMigratedFurther() throws SQLException {
        try (Connection connection = first.connect("rollcall");
                var statement = connection.createStatement()) {
            for (String schema : SCHEMAS) {
                for (String version : List.of("0.999", "999")) {
                    statement.execute("""
                            insert into %1$s.flyway_schema_history (installed_rank, version, description, type, script,
                                checksum, installed_by, execution_time, success)
                            select max(installed_rank) + 1, '%2$s', 'of the version after', 'SQL', 'V%2$s__after.sql',
                                1, '%1$s', 1, true
                            from %1$s.flyway_schema_history""".formatted(schema, version));
                }
            }
        }
    }

    /** kill -9 of the one that writes; the other takes over. */
    void failOver() throws SQLException {
        first.kill();
        second.ask("select pg_promote()");
    }

    @Override
    public void close() {
        links.forEach(CuttableLink::close);
        second.kill();
        first.kill();
    }

    /** A role and a schema per service, as on one machine; nobody here needs a password. */
    private void prepare() throws SQLException {
        try (Connection connection = first.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database rollcall");
        }
        try (Connection connection = first.connect("rollcall");
                var statement = connection.createStatement()) {
            statement.execute("create schema extensions");
            statement.execute("create extension pg_trgm schema extensions");
            for (String schema : SCHEMAS) {
                statement.execute("create role " + schema + " login");
                statement.execute("grant connect, temporary on database rollcall to " + schema);
                statement.execute("grant usage on schema extensions to " + schema);
                statement.execute("create schema " + schema + " authorization " + schema);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        new ProcessBuilder("chmod", "-R", "go=", to.toString()).start().onExit().join();
    }

    private static final class Server {

        private final Path folder;
        private final int port;
        private Process process;

        Server(Path folder, int port) throws IOException {
            this.folder = Files.createDirectories(folder);
            this.port = port;
        }

        Path data() {
            return folder.resolve("data");
        }

        void start() throws IOException {
            var command = new ArrayList<String>();
            if (ProcessHandle.current().info().user().orElse("").equals("root")) {
                // Postgres refuses to run as root; in a namespace of its own it is nobody.
                command.addAll(List.of("unshare", "-U"));
            }
            command.add(binary());
            command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
            List.of(
                            "listen_addresses=127.0.0.1",
                            "unix_socket_directories=",
                            "max_connections=300",
                            "wal_receiver_timeout=5s",
                            "wal_sender_timeout=5s")
                    .forEach(setting -> command.addAll(List.of("-c", setting)));
            File log = folder.resolve("log").toFile();
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> ask("select 1")
                    .equals("1"));
        }

        private static String binary() throws IOException {
            try (var versions = Files.newDirectoryStream(PREPARED.resolve("binaries"), "PG-*")) {
                for (Path version : versions) {
                    if (Files.isDirectory(version)) {
                        return version.resolve("bin/postgres").toString();
                    }
                }
            }
            throw new IOException("There is no Postgres in " + PREPARED + "; run ./mvnw package");
        }

        Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database));
        }

        String ask(String question) throws SQLException {
            try (Connection connection = connect("postgres");
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getString(1);
            }
        }

        void stop() throws Exception {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("Postgres does not stop; see " + folder.resolve("log"));
            }
        }

        /** Its children end by themselves once they see it. */
        void kill() {
            if (process != null) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
