package io.rollcall.outbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.persistence.Sql;

/** Lets work that is done later, and perhaps elsewhere, appear in the trace of the request that caused it. */
@ApplicationScoped
public class Causes {

    @FunctionalInterface
    public interface Work<T> {
        T call() throws IOException;
    }

    private record Cause(String key, String trace) {}

    private final Sql sql;
    private final boolean tracing;

    Causes(Sql sql, @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean disabled) {
        this.sql = sql;
        this.tracing = !disabled;
    }

    /**
     * Which request caused the last event of each key.
     *
     * @return only of those that were traced
     */
    public Map<String, Context> of(String stream, List<String> keys) {
        if (!tracing) {
            return Map.of();
        }
        return sql.query("""
                        select distinct on (key) key, trace from outbox_event
                        where stream = :stream and key = any(:keys) and trace is not null
                        order by key, revision desc""").bind("stream", stream).bindTexts("keys", keys).list(Cause.class).stream()
                .collect(Collectors.toMap(Cause::key, cause -> EventTrace.context(cause.trace())));
    }

    /** Does work as a part of its cause; without one it is done all the same. */
    public static <T> T within(Context cause, String name, Work<T> work) throws IOException {
        if (cause == null) {
            return work.call();
        }
        Span span = EventTrace.tracer().spanBuilder(name).setParent(cause).startSpan();
        try (Scope scope = span.makeCurrent()) {
            return work.call();
        } catch (IOException | RuntimeException failed) {
            span.recordException(failed);
            throw failed;
        } finally {
            span.end();
        }
    }
}
