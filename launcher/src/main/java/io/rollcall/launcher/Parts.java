package io.rollcall.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that has a process of its own, in the order in which it starts. */
record Parts(PostgresPart postgres, ChildJvm kafka, List<ChildJvm> services) {
    static final String BRAND = "brand-service";
    static final String CATALOG = "catalog-service";
    static final String IDENTITY = "identity-gate-service";
    static final String SYNC = "sync-service";
    static final String REVIEW = "review-service";

    /** What runs ten times as often as usual is compiled again: the rest of a start is not worth the compiler's time. */
    private static final List<String> OPTIMISED = List.of(
            "-XX:TieredStopAtLevel=4",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private static final Map<String, String> SCHEMAS = new LinkedHashMap<>();

    static {
        SCHEMAS.put(BRAND, "brand");
        SCHEMAS.put(CATALOG, "catalog");
        SCHEMAS.put(IDENTITY, "identity_gate");
        SCHEMAS.put(SYNC, "sync");
        SCHEMAS.put(REVIEW, "review");
    }

    static Parts of(Installation place, Runnable spawned) throws IOException {
        var ports = new FreePorts();
        Path postgresFolder = place.home().resolve("postgres");
        Roles roles = Roles.in(postgresFolder);
        var postgres = new PostgresPart(
                postgresFolder, ports.next(), place.log("postgres"), roles, PostgresTemplate.of(place.source()));
        ChildJvm kafka = kafka(place, ports, spawned);

        Map<String, Integer> servicePorts = new LinkedHashMap<>();
        SCHEMAS.keySet().forEach(name -> servicePorts.put(name, ports.next()));
        Map<String, String> everywhere = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port(),
                "ROLLCALL_WORKSPACE", place.workspace(),
                "ROLLCALL_BRAND_SERVICE_URL", "http://127.0.0.1:" + servicePorts.get(BRAND),
                "ROLLCALL_CATALOG_SERVICE_URL", "http://127.0.0.1:" + servicePorts.get(CATALOG),
                "ROLLCALL_IDENTITY_GATE_URL", "http://127.0.0.1:" + servicePorts.get(IDENTITY),
                "ROLLCALL_SECRETS_KEY_FILE", place.home().resolve("secret.key").toString(),
                "ROLLCALL_ALLOWED_ORIGINS", place.url() + ",http://127.0.0.1:" + place.port(),
                "ROLLCALL_ACTOR", System.getProperty("user.name")));
        List<ChildJvm> services = new ArrayList<>();
        servicePorts.forEach((name, port) -> {
            String schema = SCHEMAS.get(name);
            Map<String, String> environment = new HashMap<>(everywhere);
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            environment.put("ROLLCALL_PLACES_LOG", place.log(name).toString());
            environment.put("ROLLCALL_PLACES_POSTGRES", postgresFolder.toString());
            environment.put("ROLLCALL_PLACES_KAFKA", kafkaFolder(place).toString());
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=%s,%s"
                            .formatted(postgres.port(), Roles.DATABASE, schema, Roles.EXTENSIONS));
            environment.put("QUARKUS_DATASOURCE_USERNAME", schema);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", roles.password(schema));
            services.add(new ChildJvm(
                    name,
                    port,
                    Stream.of(
                                    ClassArchive.of(place.source(), name).options().stream(),
                                    machine(name),
                                    Stream.of("-jar", jar(place, name).toString()))
                            .flatMap(options -> options)
                            .toList(),
                    environment,
                    place.log(name),
                    pid -> answers("http://127.0.0.1:" + port + "/q/health/ready"),
                    spawned));
        });
        return new Parts(postgres, kafka, services);
    }

    /**
     * The gate, the catalog, the sync and the review compute over many thousands of products; the others wait for disks and
     * start sooner without the optimising compiler. The catalog holds a bulk of 100 000 rows, and the ids of a million products; the gate all that
     * decides about a million products, or it is started anew: half a view of them answers wrongly.
     */
    private static Stream<String> machine(String name) {
        return switch (name) {
            case IDENTITY -> Stream.concat(OPTIMISED.stream(), Stream.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"));
            case CATALOG -> Stream.concat(OPTIMISED.stream(), Stream.of("-Xmx448m"));
            case SYNC -> Stream.concat(OPTIMISED.stream(), Stream.of("-Xmx512m"));
            case REVIEW -> Stream.concat(OPTIMISED.stream(), Stream.of("-Xmx256m"));
            default -> Stream.of();
        };
    }

    Stream<Part> all() {
        return Stream.concat(Stream.of(postgres, kafka), services.stream());
    }

    /** The other way round than they started, so that nobody misses a part that went before: each is waited for. */
    List<List<? extends Part>> inOrderOfStopping() {
        List<List<? extends Part>> order = new ArrayList<>();
        services.forEach(service -> order.add(0, List.of(service)));
        order.add(List.of(kafka));
        order.add(List.of(postgres));
        return order;
    }

    static void requireBuilt(Installation place) {
        List<String> missing = SCHEMAS.keySet().stream()
                .filter(name -> !Files.exists(jar(place, name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("Not built yet: " + String.join(", ", missing) + ". In " + place.source()
                    + " run: ./mvnw -DskipTests package");
        }
    }

    private static Path jar(Installation place, String service) {
        return place.source().resolve(service).resolve("target/" + service + "-runner.jar");
    }

    private static Path kafkaFolder(Installation place) {
        return place.home().resolve("kafka");
    }

    private static ChildJvm kafka(Installation place, FreePorts ports, Runnable spawned) {
        Path folder = kafkaFolder(place);
        int port = ports.next();
        List<String> command =
                new ArrayList<>(ClassArchive.of(place.source(), "kafka").options());
        command.addAll(JavaCommand.launcher(
                place.source(),
                "-Xmx256m",
                List.of(
                        "kafka",
                        "--dir",
                        folder.toString(),
                        "--port",
                        "" + port,
                        "--controller-port",
                        "" + ports.next())));
        return new ChildJvm(
                "kafka",
                port,
                command,
                Map.of(),
                place.log("kafka"),
                pid -> KafkaCommand.isReady(folder, pid),
                spawned);
    }

    private static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(300);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
