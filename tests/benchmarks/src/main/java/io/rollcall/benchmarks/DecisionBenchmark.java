package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.percentile;
import static io.rollcall.benchmarks.Figures.ratio;

import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import lombok.RequiredArgsConstructor;

import io.rollcall.specdb.seeding.Seeding;
import io.rollcall.workspace.Workspace;

/** Pages of values, a drawer and a decision over HTTP, beside an empty answer of the same service and a commit of SQLite. */
@RequiredArgsConstructor
final class DecisionBenchmark implements Benchmark {

    private static final String REVIEW = "/api/v1/review/" + OutputsOfProducts.CATEGORY;
    private static final int REPETITIONS = 60;
    private static final int DECISIONS = 300;
    private static final Duration MOST_OF_A_PAGE = Duration.ofMillis(60);
    private static final Duration MOST_OF_A_DRAWER = Duration.ofMillis(20);
    private static final Duration MOST_OF_A_DECISION = Duration.ofMillis(25);

    /** What is asked for, by how a person would say it. */
    private static final Map<String, String> PAGES = pages();

    private final int products;

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("grid", "/grid?limit=100");
        pages.put("grid, its last page", "/grid?limit=100&offset=%d");
        pages.put("grid, in conflict", "/grid?limit=100&state=conflict");
        pages.put(
                "grid, part of a name, two fields, a tier", "/grid?limit=100&q=99&field=field_3&field=field_4&tier=2");
        pages.put("grid, nothing found", "/grid?limit=100&state=overridden&tier=9");
        pages.put("queue", "/queue?limit=100");
        pages.put("queue, in conflict", "/queue?limit=100&state=conflict");
        pages.put("queue, brand, part of a name, a tier", "/queue?limit=100&brand=acme&q=model&tier=3");
        return pages;
    }

    @FunctionalInterface
    private interface Request {
        void send(int round) throws Exception;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        try (var instance = new Instance(Map.of())) {
            OutputsOfProducts.write(instance.workspace(), products);
            new Seeding(new Workspace(instance.workspace()), OutputsOfProducts.CATEGORY, Clock.systemUTC()).run();
            // As in the others, the service is warm: what is measured first would pay for all.
            for (String page : PAGES.values()) {
                p50(REPETITIONS, round -> instance.read(REVIEW + page.formatted(products - 100)));
            }
            Duration empty = p50(
                    REPETITIONS,
                    round -> instance.read(REVIEW + "/cells?product=" + OutputsOfProducts.CATEGORY
                            + "-acme-model-00000&field=field_0"));
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                String path = REVIEW + page.getValue().formatted(products - 100);
                Duration p50 = p50(REPETITIONS, round -> instance.read(path));
                add(figures, "%s, %,d products, p50".formatted(page.getKey(), products), p50, empty, MOST_OF_A_PAGE);
            }
            Duration drawer = p50(REPETITIONS, round -> instance.read(REVIEW + "/cells/" + (round + 1)));
            add(figures, "drawer of a cell, p50", drawer, empty, MOST_OF_A_DRAWER);
            Duration decision = p50(DECISIONS, round -> decide(instance, round));
            add(figures, "decision, p50, beside a commit", decision, commit(), MOST_OF_A_DECISION);
            scroll(figures, BrowserFigures.of("values-scroll", instance));
        }
    }

    /** A frame is blank if the screen shows a place of the grid in which nothing was drawn. */
    private static void scroll(Figures figures, JsonNode seen) {
        int frames = seen.get("frames").asInt();
        int blank = seen.get("blank").asInt();
        figures.add("blank frames of " + frames + ", scrolling", String.valueOf(blank), "", "", "0", blank == 0);
        figures.add("  frames with values still loading", seen.get("loading").asText(), "", "", "", true);
        figures.add("  a frame, p95", seen.get("frameP95").asInt() + " ms", "", "", "", true);
        figures.add("  cells in the page", seen.get("cells").asText(), "", "", "", true);
    }

    private static void add(Figures figures, String figure, Duration ours, Duration machine, Duration most) {
        figures.add(
                figure,
                millis(ours),
                millis(machine),
                ratio(divide(ours, machine)),
                "≤ " + most.toMillis() + " ms",
                ours.compareTo(most) <= 0);
    }

    /** Of the later ones: the first third warms up. */
    private static Duration p50(int times, Request request) throws Exception {
        var took = new ArrayList<Duration>();
        for (int round = 0; round < times; round++) {
            long began = System.nanoTime();
            request.send(round);
            took.add(Duration.ofNanos(System.nanoTime() - began));
        }
        return percentile(took.subList(times / 3, times), 0.5);
    }

    private static void decide(Instance instance, int round) throws Exception {
        int field = round % OutputsOfProducts.FIELDS;
        String candidate = "%s-acme-model-%05d::field_%d::c1"
                .formatted(OutputsOfProducts.CATEGORY, round / OutputsOfProducts.FIELDS, field);
        instance.post(
                REVIEW + "/cells/" + (round + 1) + "/decisions",
                "{\"action\": \"accept\", \"lane\": \"item\", \"candidateId\": \"" + candidate + "\"}",
                201);
    }

    /** A row of SQLite, durable. */
    private static Duration commit() throws Exception {
        try (var scratch = Scratch.create();
                var database = DriverManager.getConnection(
                        "jdbc:sqlite:" + scratch.folder().resolve("commit.sqlite"));
                var statement = database.createStatement()) {
            for (String sql : List.of(
                    "pragma journal_mode = wal",
                    "pragma synchronous = full",
                    "create table row (id integer primary key)")) {
                statement.execute(sql);
            }
            return p50(DECISIONS, round -> statement.execute("insert into row default values"));
        }
    }
}
