package io.rollcall.gate.consistency;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.rollcall.gate.index.IdentityMemory;

/** Says how old the gate's view is where it is not the catalog's. It answers all the same, so this is no readiness. */
@Wellness
@ApplicationScoped
@RequiredArgsConstructor
class ConsistencyHealth implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final IdentityMemory memory;
    private final ConsistencyCheck check;
    private final Clock clock;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("identity-view").up();
        var standings = memory.categories().stream()
                .map(check::standing)
                .sorted(Comparator.comparingInt(GateStatus::products).reversed())
                .toList();
        standings.forEach(standing -> response.withData(
                standing.category(), "revision " + standing.asOfRevision() + ", behind " + standing.behind()));
        var old = standings.stream().filter(this::isOld).toList();
        if (!old.isEmpty()) {
            String others = old.size() == 1 ? "" : "; " + (old.size() - 1) + " other categories too";
            response.down()
                    .withData("detail", detail(old.get(0)) + others)
                    .withData(
                            "advice",
                            "Start the catalog service again, or look at its log. The gate catches up by itself.");
        }
        return response.build();
    }

    private boolean isOld(GateStatus standing) {
        return standing.products() > 0
                && (standing.asOf() == null
                        || standing.asOf().isBefore(clock.instant().minus(FRESH)));
    }

    private String detail(GateStatus standing) {
        String age = standing.asOf() == null
                ? "was not compared with the catalog yet"
                : "is " + Duration.between(standing.asOf(), clock.instant()).toSeconds() + " s old";
        return "the gate's view of " + standing.category() + " " + age
                + (standing.catalogReachable()
                        ? ", " + standing.behind() + " revisions behind"
                        : ": the catalog cannot be reached");
    }
}
