package io.rollcall.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One request that may take long: a screen shows for how long already.
 *
 * @param what as in “Comparing”
 * @param sent how much of the request was sent, from 0 to 1, where that takes long itself; else nothing
 */
record Waiting(Terminal terminal, String what, Supplier<Optional<Double>> sent) {

    Waiting(Terminal terminal, String what) {
        this(terminal, what, Optional::empty);
    }

    <T> T during(Supplier<T> request) {
        if (terminal.width().isEmpty()) {
            return request.get();
        }
        var progress = new ProgressBar(terminal);
        try {
            show(progress, what + " …");
            return watched(CompletableFuture.supplyAsync(request), progress);
        } finally {
            progress.clear();
        }
    }

    private void show(ProgressBar progress, String waiting) {
        Optional<Double> share = sent.get();
        if (share.filter(sofar -> sofar < 1).isPresent()) {
            progress.show(share, "Sending");
            return;
        }
        if (share.isPresent()) {
            // The bar was longer.
            progress.clear();
        }
        progress.show(Optional.empty(), waiting);
    }

    private <T> T watched(CompletableFuture<T> answer, ProgressBar progress) {
        for (int seconds = 1; ; seconds++) {
            try {
                return answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                show(progress, what + " … " + seconds + " s");
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException refused) {
                    throw refused;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
