package io.rollcall.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import io.rollcall.testenvironment.CephObjectGateway;
import io.rollcall.testenvironment.OidcIssuer;
import io.rollcall.workspace.bucket.BucketAccess;
import io.rollcall.workspace.bucket.BucketAddress;
import io.rollcall.workspace.bucket.BucketFileSystem;

/**
 * Everything twice, as it runs in a cluster, in processes of this machine: two replicas of every service behind nginx, three
 * brokers with TLS and passwords, two servers of Postgres, an issuer, and the workspace in a bucket where Ceph is installed,
 * in a folder otherwise.
 */
final class Cluster implements AutoCloseable {

    /** With the schema of each, in the order in which they start. */
    static final Map<String, String> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("brand-service", "brand");
        SERVICES.put("catalog-service", "catalog");
        SERVICES.put("identity-gate-service", "identity_gate");
        SERVICES.put("sync-service", "sync");
        SERVICES.put("review-service", "review");
    }

    static final int REPLICAS = 2;

    /** The replica of each service whose way to Postgres can be cut. */
    private static final int DIVIDED = 1;

    private static final int SECRET_BYTES = 32;

    final ReplicatedPostgres postgres;
    final ThreeBrokers kafka;

    private final Path folder;
    private final OidcIssuer issuer;
    private final CephObjectGateway ceph;
    private final Path workspace;
    private final Balancer balancer;
    private final Map<String, List<ServiceProcess>> services = new LinkedHashMap<>();
    private final Rollcall rollcall;

    Cluster(Path folder) throws Exception {
        this.folder = folder;
        postgres = new ReplicatedPostgres(folder.resolve("postgres"));
        kafka = new ThreeBrokers(folder.resolve("kafka"));
        issuer = new OidcIssuer();
        ceph = CephObjectGateway.isInstalled()
                ? new CephObjectGateway(Files.createDirectories(folder.resolve("ceph")))
                : null;
        workspace = ceph == null ? Files.createDirectories(folder.resolve("workspace")) : bucket();
        Map<String, List<Integer>> ports = new LinkedHashMap<>();
        SERVICES.keySet()
                .forEach(name -> ports.put(
                        name, Stream.generate(Ports::free).limit(REPLICAS).toList()));
        balancer = new Balancer(folder.resolve("nginx"), ports);
        for (String name : SERVICES.keySet()) {
            List<ServiceProcess> replicas = new ArrayList<>();
            for (int port : ports.get(name)) {
                replicas.add(new ServiceProcess(name, port, environment(name, replicas.size()), folder));
            }
            services.put(name, replicas);
            // Both at once: they agree who makes the schema and the topics.
            for (ServiceProcess replica : replicas) {
                replica.start();
            }
            replicas.forEach(ServiceProcess::awaitReady);
        }
        rollcall = Rollcall.at(balancer.port(), workspace, new Token(issuer, "editor")::current);
    }

    /** Through the gateway, as an editor. */
    Rollcall rollcall() {
        return rollcall;
    }

    List<ServiceProcess> replicas(String service) {
        return services.get(service);
    }

    @Override
    public void close() throws Exception {
        services.values().forEach(replicas -> replicas.forEach(ServiceProcess::kill));
        balancer.close();
        issuer.close();
        kafka.close();
        postgres.close();
        if (ceph != null) {
            ceph.close();
        }
    }

    private Path bucket() throws IOException {
        var bucket = new BucketFileSystem(
                BucketAddress.of("s3://rollcall/mice"),
                new BucketAccess(
                        Optional.of(ceph.endpoint()),
                        Region.US_EAST_1,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                CephObjectGateway.ACCESS_KEY, CephObjectGateway.SECRET_KEY))));
        bucket.makeBucket();
        return bucket.root();
    }

    private Map<String, String> environment(String service, int replica) {
        String schema = SERVICES.get(service);
        var environment = new HashMap<>(kafka.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                replica == DIVIDED ? postgres.urlThroughLinks(schema) : postgres.url(schema));
        environment.put("QUARKUS_DATASOURCE_USERNAME", schema);
        environment.put("ROLLCALL_WORKSPACE", workspace.toString());
        environment.put("ROLLCALL_BRAND_SERVICE_URL", balancer.urlOf("brand-service"));
        environment.put("ROLLCALL_CATALOG_SERVICE_URL", balancer.urlOf("catalog-service"));
        environment.put("ROLLCALL_IDENTITY_GATE_URL", balancer.urlOf("identity-gate-service"));
        environment.put("ROLLCALL_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[SECRET_BYTES]));
        environment.put("ROLLCALL_FILES_CHECK_EVERY", "5s");
        environment.put("QUARKUS_SHUTDOWN_DELAY", "2S");
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "true");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        environment.put("ROLLCALL_SERVICE_CLIENT_ID", OidcIssuer.SERVICE);
        environment.put("ROLLCALL_SERVICE_CLIENT_SECRET", OidcIssuer.secretOf(OidcIssuer.SERVICE));
        if (ceph != null) {
            environment.put("AWS_ENDPOINT_URL_S3", ceph.endpoint().toString());
            environment.put("AWS_ACCESS_KEY_ID", CephObjectGateway.ACCESS_KEY);
            environment.put("AWS_SECRET_ACCESS_KEY", CephObjectGateway.SECRET_KEY);
            environment.put("AWS_REGION", "us-east-1");
        }
        return environment;
    }

    /** One of the two processes of a service. */
    static final class ServiceProcess {

        private static final Duration PATIENCE = Duration.ofMinutes(2);
        private static final long NOTICED_MILLIS = 6_000;

        private final String name;
        private final int port;
        private final Map<String, String> environment;
        private final File log;
        private final HttpClient http = HttpClient.newHttpClient();
        private Process process;

        ServiceProcess(String name, int port, Map<String, String> environment, Path folder) {
            this.name = name;
            this.port = port;
            this.environment = environment;
            this.log = folder.resolve(name + "-" + port + ".log").toFile();
        }

        void start() throws IOException {
            Path jar = Rollcall.SOURCE.resolve(name).resolve("target/" + name + "-runner.jar");
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx320m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-XX:SharedArchiveFile=" + Rollcall.SOURCE.resolve("target/class-archives/" + name + ".jsa"),
                    "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off",
                    "-jar",
                    jar.toString());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("ROLLCALL_"));
            builder.environment().putAll(environment);
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        }

        void awaitReady() {
            await(name + "; see " + log)
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> http.send(
                                            HttpRequest.newBuilder(
                                                            URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                                                    .timeout(Duration.ofSeconds(5))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }

        void signal(String signal) throws Exception {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        void kill() {
            if (process != null) {
                process.destroyForcibly().onExit().join();
            }
        }

        /** As an operator would: it finishes what it was asked, and then another takes its place. */
        void restart() throws Exception {
            signal("TERM");
            process.onExit().join();
            start();
            awaitReady();
            // Until the gateway looks again at one that it left alone.
            Thread.sleep(NOTICED_MILLIS);
        }
    }
}
