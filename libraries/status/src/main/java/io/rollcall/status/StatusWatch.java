package io.rollcall.status;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.status.ServiceStatus.Part;
import io.rollcall.status.ServiceStatus.Trouble;

/**
 * Looks again and again how this service is, so that whoever asks is answered at once, also while a server it needs keeps it
 * waiting, and is told since when things have been so.
 */
@ApplicationScoped
class StatusWatch {

    private record Seen(String state, Instant since) {}

    private final PostgresLook postgres;
    private final KafkaLook kafka;
    private final SmallRyeHealthReporter health;
    private final StatusMeters meters;
    private final Clock clock;
    private final String service;
    private final String version;
    private final Instant startedAt;
    private final Map<String, Seen> seen = new HashMap<>();
    private volatile ServiceStatus latest;

    StatusWatch(
            PostgresLook postgres,
            KafkaLook kafka,
            SmallRyeHealthReporter health,
            StatusMeters meters,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.health = health;
        this.meters = meters;
        this.clock = clock;
        this.service = service;
        this.version = version;
        this.startedAt = clock.instant();
    }

    void start(@Observes StartupEvent started, BackgroundLoops loops, StatusConfig config) {
        loops.make("status", Pace.every(config.status().every()), this::look).start();
    }

    ServiceStatus latest() throws InterruptedException {
        if (latest == null) {
            look();
        }
        return latest;
    }

    private synchronized void look() throws InterruptedException {
        Part database = part("postgres", postgres.look(), PostgresLook.ADVICE);
        Part events = part("kafka", kafka.look(), KafkaLook.ADVICE);
        var problems = new ArrayList<Trouble>();
        var notes = new ArrayList<String>();
        var up = new HashMap<String, Boolean>();
        up.put("postgres", database.problem() == null);
        up.put("kafka", events.problem() == null);
        for (JsonObject check : checks()) {
            String name = check.getString("name");
            boolean isUp = check.getString("status").equals("UP");
            Instant since = since(name, check.getString("status"));
            up.put(name, isUp);
            if (!isUp) {
                problems.addAll(troubles(name, data(check), since));
            } else if (name.equals("dead-letters")) {
                notes.addAll(data(check).values());
            }
        }
        meters.show(up);
        String state = database.problem() != null
                ? "down"
                : events.problem() == null && problems.isEmpty() ? "up" : "degraded";
        latest = new ServiceStatus(
                service,
                version,
                startedAt,
                clock.instant(),
                state,
                since("service", state),
                List.copyOf(problems),
                List.copyOf(notes),
                List.of(database, events));
    }

    private Part part(String name, Looked looked, String advice) {
        boolean isUp = looked.problem() == null;
        return new Part(
                name,
                looked.state(),
                looked.version(),
                since(name, looked.state()),
                looked.problem(),
                isUp ? null : advice);
    }

    private Instant since(String what, String state) {
        Seen before = seen.get(what);
        if (before == null || !before.state().equals(state)) {
            before = new Seen(state, clock.instant());
            seen.put(what, before);
        }
        return before.since();
    }

    private List<JsonObject> checks() {
        return health.getWellness().getPayload().getJsonArray("checks").getValuesAs(JsonObject.class);
    }

    private static List<Trouble> troubles(String check, Map<String, String> data, Instant since) {
        String advice = data.remove("advice");
        return data.isEmpty()
                ? List.of(new Trouble(check, "The health check " + check + " failed.", advice, since))
                : data.values().stream()
                        .map(detail -> new Trouble(check, detail, advice, since))
                        .toList();
    }

    private static Map<String, String> data(JsonObject check) {
        var data = new LinkedHashMap<String, String>();
        if (check.containsKey("data")) {
            check.getJsonObject("data")
                    .forEach((key, value) ->
                            data.put(key, value instanceof JsonString text ? text.getString() : String.valueOf(value)));
        }
        return data;
    }
}
