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
 */
record Waiting(Terminal terminal, String what) {

    <T> T during(Supplier<T> request) {
        if (terminal.width().isEmpty()) {
            return request.get();
        }
        var progress = new ProgressBar(terminal);
        try {
            progress.show(Optional.empty(), what + " …");
            return watched(CompletableFuture.supplyAsync(request), progress);
        } finally {
            progress.clear();
        }
    }

    private <T> T watched(CompletableFuture<T> answer, ProgressBar progress) {
        for (int seconds = 1; ; seconds++) {
            try {
                return answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                progress.show(Optional.empty(), what + " … " + seconds + " s");
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
