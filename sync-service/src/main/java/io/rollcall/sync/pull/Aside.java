package io.rollcall.sync.pull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work that goes on beside that of the caller, who waits for it; it has ended when this is closed, whatever came of either. */
final class Aside implements AutoCloseable {

    @FunctionalInterface
    interface Work {
        /** Ends soon when its thread is interrupted, as reading a file channel does. */
        void run() throws IOException;
    }

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final Future<Void> future;

    Aside(Work work) {
        this.future = executor.submit(() -> {
            work.run();
            return null;
        });
    }

    /** @throws IOException with which the work failed; what else it failed with is thrown as it is */
    void await() throws IOException {
        try {
            future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            } else if (failed.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw (Error) failed.getCause();
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    @Override
    public void close() throws IOException {
        executor.shutdownNow();
        try {
            executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while something was read beside");
    }
}
