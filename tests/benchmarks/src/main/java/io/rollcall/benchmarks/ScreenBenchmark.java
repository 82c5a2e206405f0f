package io.rollcall.benchmarks;

import java.time.Duration;
import java.util.ArrayList;

import com.fasterxml.jackson.databind.JsonNode;

/** In a real browser: what the first visit transfers, and how soon a later one paints, beside a page of one picture. */
final class ScreenBenchmark implements Benchmark {

    private static final int PRODUCTS = 342;
    private static final int MOST_KILOBYTES = 600;
    private static final int MOST_ROWS = 200;
    private static final Duration LONGEST = Duration.ofMillis(150);

    @Override
    public void measure(Figures figures) throws Exception {
        JsonNode seen;
        try (var instance = new Instance(PRODUCTS, "mouse")) {
            instance.seed("mouse");
            instance.awaitFiles("mouse", PRODUCTS);
            seen = BrowserFigures.of("first-paint", instance);
        }
        addTransferred(figures, "first visit of the overview, transferred", seen.get("coldHome"));
        addTransferred(figures, "first visit of the products, transferred", seen.get("cold"));
        Duration machine = median(seen.get("machine"));
        Duration frame = median(seen.get("frame"));
        add(figures, "later visit, first paint, p50", frame, machine, "≤ 150 ms", frame.compareTo(LONGEST) <= 0);
        add(figures, "later visit, list painted, p50", median(seen.get("list")), machine, "", true);
        add(figures, "later visit, overview painted, p50", median(seen.get("home")), machine, "", true);
        Duration differences = median(seen.get("differences"));
        add(
                figures,
                "100,000 differences, rows painted, p50",
                differences,
                machine,
                "≤ 150 ms",
                differences.compareTo(LONGEST) <= 0);
        Duration entered = median(seen.get("differencesEntered"));
        add(
                figures,
                "  opened from another page, rows painted, p50",
                entered,
                machine,
                "≤ 150 ms",
                entered.compareTo(LONGEST) <= 0);
        int rows = seen.get("rowsInPage").asInt();
        figures.add("  rows in the page", String.valueOf(rows), "", "", "≤ 200", rows <= MOST_ROWS);
    }

    private static void addTransferred(Figures figures, String name, JsonNode bytes) {
        long kilobytes = bytes.asLong() / 1000;
        figures.add(name, kilobytes + " kB", "", "", "≤ 600 kB", kilobytes <= MOST_KILOBYTES);
    }

    private static void add(Figures figures, String name, Duration ours, Duration machine, String asked, boolean met) {
        figures.add(
                name,
                Figures.millis(ours),
                Figures.millis(machine),
                Figures.ratio(Figures.divide(ours, machine)),
                asked,
                met);
    }

    private static Duration median(JsonNode milliseconds) {
        var times = new ArrayList<Duration>();
        milliseconds.forEach(time -> times.add(Duration.ofNanos((long) (time.asDouble() * 1e6))));
        return Figures.percentile(times, 0.5);
    }
}
