package io.rollcall.benchmarks;

import static io.rollcall.benchmarks.Figures.divide;
import static io.rollcall.benchmarks.Figures.millis;
import static io.rollcall.benchmarks.Figures.percentile;
import static io.rollcall.benchmarks.Figures.ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import io.rollcall.workbook.Workbook;

/**
 * The products of a workbook, beside a reader that knows nothing of products and stops behind row 5; and the whole preview over
 * HTTP. The workbook is the sample's, or the one {@code ROLLCALL_BENCH_WORKBOOK} names.
 */
final class ImportBenchmark implements Benchmark {

    private static final int RUNS = 60;
    private static final int LAST_ROW = 5;
    private static final double MOST_TIMES = 5;
    private static final Duration MOST_TIME = Duration.ofMillis(250);

    @Override
    public void measure(Figures figures) throws Exception {
        Path workbook = workbook();
        String sheet;
        try (Workbook open = Workbook.open(workbook)) {
            sheet = open.productSheet(Optional.empty()).name();
        }
        var ours = new ArrayList<Duration>();
        var bare = new ArrayList<Duration>();
        for (int run = 0; run < RUNS; run++) {
            ours.add(timed(() -> products(workbook)));
            bare.add(timed(() -> rows(workbook, sheet)));
        }
        Duration oursWarm = percentile(ours.subList(RUNS / 2, RUNS), 0.5);
        Duration bareWarm = percentile(bare.subList(RUNS / 2, RUNS), 0.5);
        double times = divide(oursWarm, bareWarm);
        figures.add(
                "read the products of a workbook",
                millis(oursWarm),
                millis(bareWarm),
                ratio(times),
                "≤ " + MOST_TIMES,
                times <= MOST_TIMES);
        wholePreview(figures, workbook);
    }

    private static void wholePreview(Figures figures, Path workbook) throws Exception {
        try (var instance = new Instance(0)) {
            Path own = instance.workspace().resolve("helper_files/bench/" + workbook.getFileName());
            Files.createDirectories(own.getParent());
            Files.copy(workbook, own);
            var times = new ArrayList<Duration>();
            for (int run = 0; run < RUNS; run++) {
                times.add(timed(() -> instance.post("/api/v1/catalog/bench/import/workbook", "{}", 200)
                        .get("products")
                        .asInt()));
            }
            Duration warm = percentile(times.subList(RUNS / 2, RUNS), 0.5);
            figures.add(
                    "preview of an import over HTTP, p50",
                    millis(warm),
                    "",
                    "",
                    "≤ 250 ms",
                    warm.compareTo(MOST_TIME) <= 0);
        }
    }

    private static Path workbook() {
        String named = System.getenv("ROLLCALL_BENCH_WORKBOOK");
        return named == null
                ? Path.of(System.getProperty("rollcall.source", "."))
                        .resolve("sample/workspace/helper_files/mouse/mouseData.xlsx")
                : Path.of(named);
    }

    private interface Counting {
        int count() throws IOException, InterruptedException;
    }

    private static Duration timed(Counting work) throws IOException, InterruptedException {
        long began = System.nanoTime();
        if (work.count() == 0) {
            throw new IllegalStateException("Nothing was read");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static int products(Path file) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            return workbook.productSheet(Optional.empty()).products().size();
        }
    }

    private static int rows(Path file, String sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.takeWhile(row -> row.getRowNum() <= LAST_ROW)
                    .mapToInt(row -> row.getCellCount())
                    .sum();
        }
    }
}
