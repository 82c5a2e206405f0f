package io.rollcall.testenvironment;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Ceph's server of S3, which checks signatures and compares and sets in one step: one monitor and one store in memory behind it.
 * It needs the packages ceph-mon, ceph-osd, radosgw and ceph-common.
 */
public final class CephObjectGateway implements AutoCloseable {

    public static final String ACCESS_KEY = "rollcall";
    public static final String SECRET_KEY = "rollcall-secret";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PROGRAMS = List.of("ceph", "ceph-mon", "ceph-osd", "radosgw", "radosgw-admin");

    private final List<Process> daemons = new ArrayList<>();
    private final Path folder;
    private final int port;

    public static boolean isInstalled() {
        List<String> places = List.of(System.getenv("PATH").split(File.pathSeparator));
        return PROGRAMS.stream()
                .allMatch(program -> places.stream().anyMatch(place -> Files.isExecutable(Path.of(place, program))));
    }

    /** @param folder for its configuration and its logs; it is deleted by nobody here */
    public CephObjectGateway(Path folder) throws IOException {
        this.folder = folder;
        int monitor = freePort();
        this.port = freePort();
        try {
            start(monitor);
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void start(int monitor) throws IOException {
        for (String made : List.of("mon", "osd", "rgw", "run")) {
            Files.createDirectories(folder.resolve(made));
        }
        String cluster = UUID.randomUUID().toString();
        Files.writeString(folder.resolve("ceph.conf"), configuration(cluster, monitor));
        String map = folder.resolve("monmap").toString();
        run("monmaptool", "--create", "--fsid", cluster, "--addv", "a", "[v2:127.0.0.1:" + monitor + "]", map);
        run("ceph-mon", "--mkfs", "-i", "a", "--monmap", map);
        daemon("ceph-mon", "-f", "-i", "a");
        run("ceph", "--connect-timeout", "20", "osd", "create");
        run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", UUID.randomUUID().toString());
        daemon("ceph-osd", "-f", "-i", "0");
        run(
                "radosgw-admin",
                "user",
                "create",
                "--uid=rollcall",
                "--display-name=rollcall",
                "--access-key=" + ACCESS_KEY,
                "--secret-key=" + SECRET_KEY);
        daemon("radosgw", "-f", "-n", "client.rgw.a");
        awaitAnswer();
    }

    /** Nobody has to log in but at the server of S3, nothing is kept twice, and the monitor does not wait for others. */
    private String configuration(String cluster, int monitor) {
        return """
                [global]
                fsid = %s
                mon_initial_members = a
                mon_host = v2:127.0.0.1:%d/0
                auth_cluster_required = none
                auth_service_required = none
                auth_client_required = none
                ms_mon_client_mode = crc
                osd_pool_default_size = 1
                osd_pool_default_min_size = 1
                osd_pool_default_pg_num = 1
                osd_pool_default_pgp_num = 1
                osd_crush_chooseleaf_type = 0
                osd_objectstore = memstore
                memstore_device_bytes = 2147483648
                mon_allow_pool_size_one = true
                mon_max_pg_per_osd = 1000
                mon_data_avail_crit = 1
                paxos_propose_interval = 0.1
                paxos_min_wait = 0.02
                run_dir = %3$s/run
                admin_socket = %3$s/run/$name.asok
                pid_file = %3$s/run/$name.pid
                log_file = %3$s/$name.log
                mon_data = %3$s/mon
                osd_data = %3$s/osd
                rgw_data = %3$s/rgw
                [client.rgw.a]
                rgw_frontends = beast endpoint=127.0.0.1:%4$d tcp_nodelay=1
                """.formatted(cluster, monitor, folder, port);
    }

    private ProcessBuilder program(String... command) {
        List<String> whole = Stream.concat(
                        Stream.of(command),
                        Stream.of("-c", folder.resolve("ceph.conf").toString()))
                .toList();
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(command[0] + ".out").toFile()));
    }

    private void run(String... command) throws IOException {
        Process process = program(command).start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command[0] + " failed: " + Files.readString(folder.resolve(command[0] + ".out")));
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private void daemon(String... command) throws IOException {
        daemons.add(program(command).start());
    }

    private void awaitAnswer() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        HttpClient http = HttpClient.newHttpClient();
        while (true) {
            try {
                http.send(HttpRequest.newBuilder(endpoint()).build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (ConnectException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw new IOException("The gateway does not answer; see the logs in " + folder, notYet);
                }
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
        }
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("Interrupted while Ceph starts");
        interrupted.initCause(cause);
        return interrupted;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        Collections.reverse(daemons);
        daemons.forEach(Process::destroyForcibly);
    }
}
