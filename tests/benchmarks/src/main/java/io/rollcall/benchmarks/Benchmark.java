package io.rollcall.benchmarks;

/** Something that must be fast. */
interface Benchmark {

    void measure(Figures figures) throws Exception;
}
