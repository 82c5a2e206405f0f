package io.rollcall.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.RejectionEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductId;

/** Remembers every identity that was refused (D12): who, by which way, what and why. Published as {@code identity-rejected}. */
@ApplicationScoped
@RequiredArgsConstructor
public class Rejections {

    /** @param file the job input it stands in; null when it came otherwise */
    public record Refused(Candidate candidate, Rejected decision, String file) {}

    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry metrics;

    /** The stream is apart from the category's own: a refusal changes no catalog and delays no writer. */
    public static String stream(String category) {
        return "rejections/" + category;
    }

    /**
     * Within the caller's transaction, after everything else it locks.
     *
     * @param path as it stands in {@link RejectionEvent#path}
     */
    public void record(String category, String path, String actor, List<Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        long revision = outbox.reserve(stream(category), refused.size());
        var events = new ArrayList<Outbox.NewEvent>();
        for (Refused one : refused) {
            counter(category, path, one).increment();
            events.add(new Outbox.NewEvent(
                    revision, Topic.IDENTITY_REJECTED, event(category, path, actor, one, revision)));
            revision++;
        }
        outbox.append(stream(category), events);
    }

    private Counter counter(String category, String path, Refused one) {
        return Counter.builder("rollcall.rejections")
                .description("Identities that were refused")
                .tag("category", category)
                .tag("path", path)
                .tag("reason", one.decision().reason().token())
                .register(metrics);
    }

    private RejectionEvent event(String category, String path, String actor, Refused refused, long revision) {
        Rejected decision = refused.decision();
        return new RejectionEvent(
                UUID.randomUUID().toString(),
                category,
                path,
                Name.printable(refused.candidate().brand()),
                Name.printable(refused.candidate().model()),
                Name.printable(refused.candidate().variant()),
                decision.reason().token(),
                decision.explanation().rule(),
                decision.explanation().message(),
                decision.canonical().map(ProductId::value).orElse(null),
                refused.file() == null ? null : Name.printable(refused.file()),
                clock.instant(),
                1,
                revision,
                actor);
    }
}
