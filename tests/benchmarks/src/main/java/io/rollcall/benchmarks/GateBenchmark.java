package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.rollcall.identity.BrandNames;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.Hint;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Mode;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;

/** Decisions per second: in process at three sizes, over HTTP one by one and in batches; catching up; memory. */
final class GateBenchmark implements Benchmark {

    private static final int SMALL = 342;
    private static final int LARGE = 100_000;
    private static final int HUGE = 1_000_000;
    private static final int BATCH = 1_000;
    private static final int CLIENTS = 8;
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    /** A service's compiler has more to get to know than a loop's. */
    private static final Duration SERVICE_WARM_UP = Duration.ofSeconds(12);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void measure(Figures figures) throws Exception {
        double small = inProcess(SMALL, figures, 1, 1);
        double large = inProcess(LARGE, figures, small, 0.5);
        inProcess(HUGE, figures, small, 0.3);
        try (var instance = new Instance(LARGE, "mouse")) {
            long before = liveBytesWithoutStrings(instance);
            instance.seed("mouse");
            awaitRevision(instance, LARGE);
            memory(instance, before, figures);
            batches(instance, large, figures);
            singles(instance, figures);
            catchUp(instance, figures);
        }
    }

    /** @return decisions per second */
    private static double inProcess(int products, Figures figures, double smallest, double asked) throws Exception {
        var index = index(products);
        var keys = new HashMap<String, Integer>();
        IntStream.range(0, products).forEach(i -> keys.put("mouse-brand-" + i % 25 + "-" + model(i), i));
        var candidates = candidates(products, 10_000);
        double ours = perSecond(1, () -> {
            for (Candidate candidate : candidates) {
                var decision = IdentityRules.decide("mouse", candidate, Mode.AUTHORING, index);
                if (decision instanceof Accepted accepted
                        && Hint.about(accepted.identity(), index).size() > 9) {
                    throw new IllegalStateException("so many hints");
                }
            }
            return candidates.size();
        });
        var wanted = candidates.stream()
                .map(candidate -> "mouse-" + candidate.brand() + "-" + candidate.model())
                .toList();
        double machine = perSecond(1, () -> {
            long found = 0;
            for (String key : wanted) {
                found += keys.getOrDefault(key.toLowerCase(Locale.ROOT).replace(' ', '-'), 0);
            }
            return found < 0 ? 0 : wanted.size();
        });
        double growth = products == SMALL ? 1 : ours / smallest;
        figures.add(
                "decisions in process at " + products + " (to the smallest)",
                rate(ours),
                rate(machine),
                ratio(growth),
                "≥ " + asked,
                growth >= asked);
        return ours;
    }

    private void batches(Instance instance, double inProcess, Figures figures) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gate(instance) + "/api/v1/identity/mouse/decisions/batch"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(batch()))
                .build();
        Callable<Integer> round = () -> {
            send(request);
            return BATCH;
        };
        run(2, round, SERVICE_WARM_UP);
        double ours = run(2, round, MEASURED);
        double asked = Math.min(100_000, inProcess / 4);
        figures.add(
                "decisions over HTTP, batches of 1000",
                rate(ours),
                rate(inProcess),
                ratio(ours / inProcess),
                "≥ " + rate(asked),
                ours >= asked);
    }

    private void singles(Instance instance, Figures figures) throws Exception {
        var bare = HttpRequest.newBuilder(URI.create(gate(instance) + "/q/health/live"))
                .build();
        var candidates = candidates(LARGE, 500).stream()
                .map(candidate -> HttpRequest.newBuilder(
                                URI.create(gate(instance) + "/api/v1/identity/mouse/decisions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"record\": false, " + item(candidate) + "}"))
                        .build())
                .toList();
        var next = new AtomicLong();
        Callable<Integer> decision = () -> {
            send(candidates.get((int) (next.incrementAndGet() % candidates.size())));
            return 1;
        };
        Callable<Integer> nothing = () -> {
            send(bare);
            return 1;
        };
        run(CLIENTS, nothing, SERVICE_WARM_UP);
        run(CLIENTS, decision, SERVICE_WARM_UP);
        double ours = run(CLIENTS, decision, MEASURED);
        double machine = run(CLIENTS, nothing, MEASURED);
        figures.add(
                "decisions over HTTP, one by one, " + CLIENTS + " clients",
                rate(ours),
                rate(machine),
                ratio(ours / machine),
                "≥ 0.25 of a bare endpoint",
                ours / machine >= 0.25);
    }

    /** The gate's tables are emptied and its process killed: all events are read again. */
    private static void catchUp(Instance instance, Figures figures) throws Exception {
        try (Connection database = instance.database("identity_gate");
                var statement = database.createStatement()) {
            statement.execute("truncate known_product, known_brand, consumed_position");
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
        instance.kill("identity-gate-service");
        long began = System.nanoTime();
        awaitRevision(instance, LARGE);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        figures.add(
                "caught up with " + LARGE + " from offset zero",
                Figures.millis(took),
                "",
                "",
                "≤ 10 s, its start included",
                took.toSeconds() < 10);
    }

    private static void memory(Instance instance, long before, Figures figures) throws Exception {
        long bytes = (liveBytesWithoutStrings(instance) - before) / LARGE;
        figures.add("memory per product, strings aside", bytes + " B", "", "", "≤ 300 B", bytes <= 300);
    }

    /** Live objects of the gate's process by class, as the JVM counts them after a collection. */
    private static long liveBytesWithoutStrings(Instance instance) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        "jcmd", String.valueOf(instance.pid("identity-gate-service")), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        long bytes = 0;
        for (String line :
                new String(jcmd.getInputStream().readAllBytes()).lines().toList()) {
            String[] columns = line.trim().split("\\s+");
            boolean isClass = columns.length >= 4 && columns[0].matches("\\d+:");
            if (isClass && !columns[3].equals("[B") && !columns[3].equals("java.lang.String")) {
                bytes += Long.parseLong(columns[2]);
            }
        }
        jcmd.waitFor();
        return bytes;
    }

    private static void awaitRevision(Instance instance, long revision) throws InterruptedException {
        while (true) {
            try {
                var standing = instance.get("/api/v1/identity/mouse/status");
                if (standing.path("asOfRevision").asLong() >= revision
                        && standing.path("inStep").asBoolean()) {
                    return;
                }
            } catch (IOException starting) {
                Thread.sleep(50);
            }
            Thread.sleep(20);
        }
    }

    private static IdentityIndex index(int products) {
        var brands = new BrandNames();
        IntStream.range(0, 25).forEach(i -> brands.put("brand " + i, "%08x".formatted(i)));
        var index = new IdentityIndex(Source.PRODUCT_CATALOG, brands);
        for (int i = 0; i < products; i++) {
            index.add(ProductIdentity.of("mouse", Name.of("Brand " + i % 25), Name.of(name(i)), Name.NONE));
        }
        return index;
    }

    /** What people and programs ask: half is known, the rest new, a new variant, or fabricated. */
    private static List<Candidate> candidates(int products, int count) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < count; i++) {
            int product = (int) ((i * 2_654_435_761L) % products);
            String variant = i % 8 == 5 ? "White" : i % 8 == 7 ? "x" : "";
            boolean isNew = i % 8 == 1 || i % 8 == 3;
            candidates.add(new Candidate("Brand " + product % 25, name(product) + (isNew ? " mini" : ""), variant));
        }
        return candidates;
    }

    private static String name(int i) {
        return "Model " + Integer.toString(i, 36) + " x";
    }

    private static String model(int i) {
        return name(i).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String batch() {
        return candidates(LARGE, BATCH).stream()
                .map(candidate -> "{" + item(candidate) + "}")
                .collect(Collectors.joining(",", "{\"mode\": \"sync\", \"record\": false, \"items\": [", "]}"));
    }

    private static String item(Candidate candidate) {
        return "\"brand\": \"%s\", \"model\": \"%s\", \"variant\": \"%s\""
                .formatted(candidate.brand(), candidate.model(), candidate.variant());
    }

    private String gate(Instance instance) {
        return instance.address("identity-gate-service");
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<Void> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException closed) {
            // The client clears its pool of a connection in the moment it hands it out; nothing was sent.
            response = http.send(request, HttpResponse.BodyHandlers.discarding());
        }
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + response.statusCode());
        }
    }

    /** @param round does some of it and says how much */
    private static double perSecond(int threads, Callable<Integer> round) throws Exception {
        run(threads, round, WARM_UP);
        return run(threads, round, MEASURED);
    }

    private static double run(int threads, Callable<Integer> round, Duration time) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        long began = System.nanoTime();
        Callable<Long> worker = () -> {
            long done = 0;
            while (System.nanoTime() - began < time.toNanos()) {
                done += round.call();
            }
            return done;
        };
        long done = 0;
        for (var result : pool.invokeAll(java.util.Collections.nCopies(threads, worker))) {
            done += result.get();
        }
        pool.shutdown();
        return done * 1e9 / (System.nanoTime() - began);
    }

    private static String rate(double perSecond) {
        return "%,.0f/s".formatted(perSecond);
    }
}
