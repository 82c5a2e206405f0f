package io.rollcall.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

/** {@code rollcall_check_up}: whether what a service watches itself for is well, 1 or 0 by check, as its status page says. */
@ApplicationScoped
class StatusMeters {

    private final MultiGauge checks;

    StatusMeters(MeterRegistry metrics) {
        this.checks = MultiGauge.builder("rollcall.check.up")
                .description("Whether what a service watches itself for is well")
                .register(metrics);
    }

    void show(Map<String, Boolean> upByCheck) {
        List<Row<?>> rows = new TreeMap<>(upByCheck)
                .entrySet().stream()
                        .<Row<?>>map(check -> Row.of(Tags.of("check", check.getKey()), check.getValue() ? 1 : 0))
                        .toList();
        checks.register(rows, true);
    }
}
