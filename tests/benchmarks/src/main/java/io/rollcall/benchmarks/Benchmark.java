package io.rollcall.benchmarks;

/** Something that must be fast. */
interface Benchmark {

    void measure(Figures figures) throws Exception;

    default Benchmark then(Benchmark next) {
        return figures -> {
            measure(figures);
            next.measure(figures);
        };
    }
}
