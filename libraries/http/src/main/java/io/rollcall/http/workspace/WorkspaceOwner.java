package io.rollcall.http.workspace;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.WorkspaceConfig;
import io.rollcall.persistence.Sql;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.workspace.bucket.WorkspaceRoot;

/** One installation writes a workspace (D52): a service that finds another one's fresh note in it does not start, or ends. */
@ApplicationScoped
class WorkspaceOwner {

    private static final Logger LOG = Logger.getLogger(WorkspaceOwner.class);
    private static final int BEFORE_WRITERS = 100;
    private static final int AFTER_WRITERS = 5000;
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(30);

    private final Optional<String> place;
    private final Sql sql;
    private final Clock clock;
    private @Nullable OwnerNote note;

    WorkspaceOwner(WorkspaceConfig config, Sql sql, Clock clock) {
        this.place = config.workspace();
        this.sql = sql;
        this.clock = clock;
    }

    void claim(
            @Observes @Priority(BEFORE_WRITERS) StartupEvent started,
            BackgroundLoops loops,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        if (place.isEmpty()) {
            return;
        }
        Path file = WorkspaceRoot.of(place.get()).resolve(".rollcall/owners/" + service + ".json");
        note = new OwnerNote(file, installation(), host(), clock);
        try {
            note.claim();
        } catch (IOException away) {
            LOG.warnf("Who writes the workspace is said later: %s", away.getMessage());
        }
        loops.make("workspace-owner", Pace.every(RENEWED_EVERY).beginningAfter(RENEWED_EVERY), this::renew)
                .start();
    }

    private void renew() throws IOException {
        try {
            note.claim();
        } catch (WorkspaceOwned another) {
            LOG.fatal(another.getMessage());
            Quarkus.asyncExit(1);
        }
    }

    void release(@Observes @Priority(AFTER_WRITERS) ShutdownEvent stopping) {
        if (note == null) {
            return;
        }
        try {
            note.release();
        } catch (IOException | WorkspaceOwned goneAlready) {
            LOG.infof("The workspace is not given back: %s", goneAlready.getMessage());
        }
    }

    /** The database it is the truth of: all replicas have it in common, and it survives their restart. */
    private String installation() {
        return QuarkusTransaction.requiringNew().call(() -> sql.query("select cast(id as text) from installation")
                .one(String.class));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "a host without a name";
        }
    }
}
