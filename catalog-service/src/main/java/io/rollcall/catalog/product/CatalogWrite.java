package io.rollcall.catalog.product;

import java.util.List;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

import io.rollcall.catalog.identity.IdentityRejected;
import io.rollcall.identity.Intake;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;

/** Carries a write out: once more when it lost a race, so that the rules can say why; and remembers a refusal
 * (D12). */
@ApplicationScoped
@RequiredArgsConstructor
public class CatalogWrite {

    private static final Logger LOG = Logger.getLogger(CatalogWrite.class);
    private static final int TRIES = 3;

    private final Rejections rejections;

    /** Not within a transaction: the write opens its own, and what it refuses is remembered after it is undone. */
    public <T> T admit(String category, Intake way, String actor, Supplier<T> write) {
        try {
            return again(write);
        } catch (IdentityRejected refused) {
            var one = new Refused(refused.candidate(), refused.decision(), null);
            QuarkusTransaction.requiringNew().run(() -> rejections.record(category, way.token(), actor, List.of(one)));
            throw refused;
        }
    }

    /** What the write would answer: it is carried out and taken back. Not within a transaction. */
    public <T> T preview(Supplier<T> write) {
        return again(() -> {
            QuarkusTransaction.begin();
            try {
                return write.get();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    public <T> T again(Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (ConcurrentWrite raced) {
                if (attempt == TRIES) {
                    throw raced;
                }
                LOG.infof("%s", raced.getMessage());
            }
        }
    }
}
