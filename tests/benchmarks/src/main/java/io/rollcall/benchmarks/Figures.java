package io.rollcall.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table a benchmark prints: each figure beside the machine's own limit of the same run, and what was asked for. */
final class Figures {

    private record Row(String figure, String ours, String machine, String ratio, String asked, boolean met) {}

    private final List<Row> rows = new ArrayList<>();

    void add(String figure, String ours, String machine, String ratio, String asked, boolean met) {
        rows.add(new Row(figure, ours, machine, ratio, asked, met));
    }

    boolean allMet() {
        return rows.stream().allMatch(Row::met);
    }

    void print() {
        String format = "%-44s %14s %14s %8s   %-24s %s%n";
        System.out.printf(format, "figure", "ours", "machine", "ratio", "asked", "");
        rows.forEach(row -> System.out.printf(
                format,
                row.figure(),
                row.ours(),
                row.machine(),
                row.ratio(),
                row.asked(),
                row.met() ? "✓" : "✗ missed"));
    }

    static String millis(Duration time) {
        return "%.1f ms".formatted(time.toNanos() / 1e6);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** @param share 0.5 for the median, 0.99 for p99 */
    static Duration percentile(List<Duration> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    static double divide(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }
}
