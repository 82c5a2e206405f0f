package io.rollcall.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * nginx: the gateway people ask, as {@code deploy/gateway} has it, and beside it an address for each service, by which the services
 * find each other, as a cluster gives it.
 */
final class Balancer implements AutoCloseable {

    private final Map<String, Integer> internal = new LinkedHashMap<>();
    private final int port = Ports.free();
    private final List<Process> processes = new ArrayList<>();

    /** Where Debian puts it is on root's path alone. */
    static boolean isInstalled() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param ports of the replicas of each service */
    Balancer(Path folder, Map<String, List<Integer>> ports) throws IOException {
        Files.createDirectories(folder);
        ports.keySet().forEach(service -> internal.put(service, Ports.free()));
        Path file = folder.resolve("internal.conf");
        Files.writeString(file, internalConfiguration(folder, ports));
        processes.add(start(
                folder.resolve("internal.log"),
                Map.of(),
                program().orElseThrow().toString(),
                "-c",
                file.toString(),
                "-e",
                "stderr"));
        var environment = new HashMap<String, String>();
        ports.forEach((service, replicas) -> environment.put(
                service.toUpperCase(Locale.ROOT).replace('-', '_'),
                replicas.stream().map(replica -> "127.0.0.1:" + replica).collect(Collectors.joining(" "))));
        environment.put("GATEWAY_LISTEN", "127.0.0.1:" + port);
        environment.put("GATEWAY_GUI", Rollcall.SOURCE.resolve("gui/dist").toString());
        environment.put("GATEWAY_RUN", folder.resolve("gateway").toString());
        environment.put("GATEWAY_LOG", folder.resolve("requests.log").toString());
        environment.put("GATEWAY_NGINX", program().orElseThrow().toString());
        processes.add(start(
                folder.resolve("gateway.log"),
                environment,
                Rollcall.SOURCE.resolve("deploy/gateway/start").toString()));
    }

    private static Process start(Path log, Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    int port() {
        return port;
    }

    /** Where another service asks this one. */
    String urlOf(String service) {
        return "http://127.0.0.1:" + internal.get(service);
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private String internalConfiguration(Path folder, Map<String, List<Integer>> ports) {
        String services = ports.keySet().stream()
                .map(service -> """
                        upstream %1$s {
                        %2$s
                        }
                        server {
                            listen 127.0.0.1:%3$d;
                            location / {
                                proxy_pass http://%1$s;
                                proxy_next_upstream error timeout http_429;
                                proxy_intercept_errors on;
                                error_page 429 = @again;
                            }
                            location @again {
                                proxy_pass http://%1$s;
                                proxy_next_upstream http_429 non_idempotent;
                            }
                        }
                        """.formatted(
                                service,
                                ports.get(service).stream()
                                        .map("    server 127.0.0.1:%d max_fails=3 fail_timeout=5s;"::formatted)
                                        .collect(Collectors.joining("\n")),
                                internal.get(service)))
                .collect(Collectors.joining());
        return """
                daemon off;
                pid %1$s/internal.pid;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    client_max_body_size 64m;
                    proxy_http_version 1.1;
                    proxy_set_header Host $http_host;
                    proxy_connect_timeout 1s;
                    proxy_read_timeout 300s;
                %2$s
                }
                """.formatted(folder, services.indent(4));
    }
}
