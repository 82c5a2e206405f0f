package io.rollcall.outbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The trace of the request that caused an event goes with it, in the header of W3C Trace Context: from the transaction by
 * the outbox to whoever hears of it. Where nothing is traced there is no header, and this costs a look for it.
 */
final class EventTrace {

    static final String HEADER = "traceparent";

    private static final String SYSTEM = "messaging.system";
    private static final String DESTINATION = "messaging.destination.name";
    private static final String KAFKA = "kafka";

    private static final TextMapGetter<Map<String, String>> READING = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String name) {
            return carrier == null ? null : carrier.get(name);
        }
    };

    private EventTrace() {}

    /** Of what this thread does; null where it is not traced. */
    static @Nullable String current() {
        return of(Context.current());
    }

    private static @Nullable String of(Context context) {
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(context, headers, Map::put);
        return headers.get(HEADER);
    }

    static Context context(String trace) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(HEADER, trace), READING);
    }

    /** Begins what ends when Kafka has the event; whoever hears of it goes on from there. */
    static Span publishing(ProducerRecord<String, byte[]> event) {
        String cause = header(event.headers());
        if (cause == null) {
            return Span.getInvalid();
        }
        Span span = begin(event.topic() + " publish", SpanKind.PRODUCER, cause, event.topic());
        event.headers().remove(HEADER);
        event.headers().add(HEADER, of(Context.root().with(span)).getBytes(StandardCharsets.UTF_8));
        return span;
    }

    /** Begins, for each event that is traced, what ends when it was taken in. */
    static List<Span> processing(ConsumerRecords<String, byte[]> events) {
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> header(event.headers()) != null)
                .map(EventTrace::processing)
                .toList();
    }

    private static Span processing(ConsumerRecord<String, byte[]> event) {
        return begin(event.topic() + " process", SpanKind.CONSUMER, header(event.headers()), event.topic());
    }

    private static Span begin(String name, SpanKind kind, String cause, String topic) {
        return tracer().spanBuilder(name)
                .setSpanKind(kind)
                .setParent(context(cause))
                .setAttribute(SYSTEM, KAFKA)
                .setAttribute(DESTINATION, topic)
                .startSpan();
    }

    static Tracer tracer() {
        return GlobalOpenTelemetry.getTracer("io.rollcall");
    }

    private static @Nullable String header(Headers headers) {
        var header = headers.lastHeader(HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
