package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Four who add products until they are told to end. */
final class Writers implements AutoCloseable {

    private static final int COUNT = 4;
    private static final long PATIENCE_SECONDS = 90;

    private final ExecutorService pool = Executors.newFixedThreadPool(COUNT);
    private volatile boolean ending;

    /** @param through whom they ask: the first of them the first, the next the next */
    Writers(AddedProducts added, List<Rollcall> through) {
        for (int writer = 0; writer < COUNT; writer++) {
            Rollcall asked = through.get(writer % through.size());
            pool.submit(() -> {
                while (!ending) {
                    added.addNext(asked);
                }
                return null;
            });
        }
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        pool.shutdown();
        assertThat(pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
