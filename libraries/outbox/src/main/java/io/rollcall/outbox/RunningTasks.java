package io.rollcall.outbox;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.spi.JobInstrumenter;

/**
 * Lets scheduled tasks end before what they use is closed: from the beginning of a shutdown none begins, and those that run
 * are waited for.
 */
@Singleton
class RunningTasks implements JobInstrumenter {

    private static final int BEFORE_EVERYTHING = 1;
    private static final int PATIENCE_SECONDS = 10;

    /** Made after this bean, which it uses. */
    private final Instance<Scheduler> scheduler;

    /** One party is this bean itself, each of the others a running task. */
    private final Phaser running = new Phaser(1);

    RunningTasks(Instance<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public CompletionStage<Void> instrument(JobInstrumentationContext task) {
        running.register();
        try {
            return task.executeJob().whenComplete((done, failed) -> running.arriveAndDeregister());
        } catch (RuntimeException failed) {
            running.arriveAndDeregister();
            throw failed;
        }
    }

    void stop(@Observes @Priority(BEFORE_EVERYTHING) ShutdownEvent stopping) throws InterruptedException {
        scheduler.get().pause();
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            // The shutdown goes on; the task hears of it soon enough.
        }
    }
}
