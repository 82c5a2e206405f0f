package io.rollcall.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./rollcall bench [name]}: measures one thing, or all. Never a test: it prints figures and misses. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    /** What another measures too, only quicker or longer. */
    private static final Set<String> ONLY_BY_NAME = Set.of(
            "add-small",
            "review-small",
            "products-million",
            "production-small",
            "production-million",
            "cross-validation");

    static {
        ALL.put("start", new StartBenchmark());
        ALL.put("seed", new SeedBenchmark());
        ALL.put("add", new AddBenchmark(List.of(342, 10_000, 100_000)));
        ALL.put("brands", new BrandBenchmark());
        ALL.put("gate", new GateBenchmark());
        ALL.put("products", new ProductBenchmark(100_000));
        ALL.put("import", new ImportBenchmark());
        ALL.put("reconcile", new ReconcileBenchmark());
        ALL.put("production", new ProductionBenchmark(100_000));
        ALL.put("review", new ReviewBenchmark(List.of(1_000, 10_000)).then(new DecisionBenchmark(10_000)));
        ALL.put("screen", new ScreenBenchmark());
        ALL.put("add-small", new AddBenchmark(List.of(342, 10_000)));
        ALL.put("review-small", new ReviewBenchmark(List.of(1_000)).then(new DecisionBenchmark(1_000)));
        ALL.put("products-million", new ProductBenchmark(1_000_000));
        ALL.put("production-small", new ProductionBenchmark(10_000));
        ALL.put("production-million", new ProductionBenchmark(1_000_000));
        ALL.put("cross-validation", new CrossValidationBenchmark(1_000_000));
    }

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 || (arguments.length == 1 && !ALL.containsKey(arguments[0]))) {
            System.err.println("Usage: rollcall bench [" + String.join("|", ALL.keySet()) + "]");
            System.exit(2);
        }
        var figures = new Figures();
        for (var benchmark : ALL.entrySet()) {
            boolean wanted = arguments.length == 1
                    ? benchmark.getKey().equals(arguments[0])
                    : !ONLY_BY_NAME.contains(benchmark.getKey());
            if (wanted) {
                System.err.println("measuring " + benchmark.getKey() + " …");
                benchmark.getValue().measure(figures);
            }
        }
        figures.print();
        System.exit(figures.allMet() ? 0 : 1);
    }
}
