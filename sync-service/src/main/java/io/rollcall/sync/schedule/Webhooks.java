package io.rollcall.sync.schedule;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.rollcall.persistence.background.BackgroundLoop;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.sync.SyncConfig;
import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.sync.outgoing.OutgoingRequest;
import io.rollcall.sync.productsource.ProductSource;
import io.rollcall.sync.productsource.ProductSources;
import io.rollcall.sync.report.SyncReport;
import io.rollcall.sync.report.SyncReport.Change;
import io.rollcall.sync.schedule.Deliveries.Delivery;
import io.rollcall.workspace.JsonText;

/**
 * Tells who asked for it that a scheduled sync found something new. A message is written down first, signed when it is sent, and
 * sent again, less and less often, until it is taken or a day has passed.
 */
@ApplicationScoped
class Webhooks {

    /** What is sent. */
    record Message(
            UUID id,
            String type,
            String category,
            UUID planId,
            Instant at,
            long inProductionOnly,
            long inCatalogOnly,
            long fieldDrift,
            long identityMismatch,
            List<Change> changes) {}

    static final String SIGNATURE = "X-Rollcall-Signature";

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final ProductSources sources;
    private final OutgoingHttp http;
    private final Clock clock;
    private final BackgroundLoop loop;

    Webhooks(
            Deliveries deliveries,
            ProductSources sources,
            OutgoingHttp http,
            Clock clock,
            BackgroundLoops loops,
            SyncConfig config) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.http = http;
        this.clock = clock;
        this.loop = loops.make(
                "production-sync-webhooks",
                Pace.every(config.sync().webhookCheckEvery()),
                Work.ofEach(
                                () -> QuarkusTransaction.requiringNew().call(() -> deliveries.due(clock.instant())),
                                Delivery::category,
                                this::deliver)
                        .under("webhook"));
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void announce(String category, SyncReport report) throws IOException {
        boolean isNew = report.changes().stream().anyMatch(change -> change.added() > 0);
        if (!isNew || sources.of(category).webhook().url().isEmpty()) {
            return;
        }
        var message = new Message(
                UUID.randomUUID(),
                "production-sync",
                category,
                report.planId(),
                report.at(),
                report.summary().inProductionOnly(),
                report.summary().inCatalogOnly(),
                report.summary().fieldDrift(),
                report.summary().identityMismatch(),
                report.changes());
        String body = JsonText.MAPPER.writeValueAsString(message);
        QuarkusTransaction.requiringNew().run(() -> deliveries.add(message.id(), category, body, clock.instant()));
        loop.request();
    }

    private void deliver(Delivery delivery) throws IOException {
        ProductSource.Webhook webhook = sources.openedWebhook(delivery.category());
        if (webhook.url().isEmpty()) {
            ended(delivery, "The webhook was removed.");
            return;
        }
        String problem = send(webhook, delivery);
        Instant now = clock.instant();
        if (problem.isEmpty()) {
            ended(delivery, "");
        } else if (delivery.at().plus(LONGEST).isBefore(now)) {
            LOG.warnf("The webhook of %s did not take a message for a day: %s", delivery.category(), problem);
            ended(delivery, problem);
        } else {
            LOG.infof("The webhook of %s did not take a message: %s", delivery.category(), problem);
            Instant next = now.plus(wait(delivery.attempts()));
            QuarkusTransaction.requiringNew().run(() -> deliveries.again(delivery.id(), problem, next));
        }
    }

    private void ended(Delivery delivery, String problem) {
        QuarkusTransaction.requiringNew().run(() -> deliveries.ended(delivery.id(), problem));
    }

    /** @return empty when it was taken */
    private String send(ProductSource.Webhook webhook, Delivery delivery) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        OutgoingRequest request = OutgoingRequest.to(URI.create(webhook.url())).posting(body);
        try {
            OutgoingRequest signed = webhook.secret().isEmpty()
                    ? request
                    : request.withHeader(SIGNATURE, "sha256=" + signature(webhook.secret(), body));
            int status = http.tell(signed);
            return status >= 200 && status < 300 ? "" : "it answered " + status;
        } catch (IOException failed) {
            return failed.getMessage();
        }
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is missing in this JVM", impossible);
        }
    }

    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 12));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
