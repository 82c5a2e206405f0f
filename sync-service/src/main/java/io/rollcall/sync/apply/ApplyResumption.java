package io.rollcall.sync.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.sync.SyncConfig;

/** Carries out what was written down for later, and finishes what a service that died was at. */
@ApplicationScoped
class ApplyResumption {

    private final BackgroundLoop loop;

    ApplyResumption(Applies applies, Apply apply, BackgroundLoops loops, SyncConfig config) {
        this.loop = loops.make(
                "production-sync-resumption",
                Pace.every(config.sync().resumeEvery()),
                Work.ofEach(
                                () -> QuarkusTransaction.requiringNew().call(applies::unfinished),
                                ApplyState::category,
                                apply::resume)
                        .under(Apply.LEASE));
    }

    /** To be told of an apply that was written down, so that it does not wait for its turn. */
    void wake() {
        loop.request();
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }
}
