package io.rollcall.sync.productsource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.rollcall.sync.fetch.FetchProgress;
import io.rollcall.sync.fetch.FetchStep;
import io.rollcall.sync.productsource.ConnectionReport.Check;

/** The named steps of a connection test, with the time each took. */
final class Checks implements FetchProgress {

    static final String JSON = "json";
    static final String PRODUCT_LIST = "product_list";
    static final String IDENTITIES = "identities";

    private final List<String> names;
    private final Map<String, Check> done = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /** @param sourceType which steps there are depends on it */
    Checks(String sourceType) {
        this.names = switch (sourceType) {
            case "s3" -> List.of("resolve", "connect", "credentials", "object", "size", JSON, PRODUCT_LIST, IDENTITIES);
            case "api" ->
                List.of("resolve", "connect", "credentials", "endpoint", "size", JSON, PRODUCT_LIST, IDENTITIES);
            default -> List.of("object", "size", JSON, PRODUCT_LIST, IDENTITIES);
        };
    }

    @Override
    public void passed(FetchStep step, String message) {
        passed(name(step), message);
    }

    void passed(String name, String message) {
        add(name, "passed", message, null);
    }

    void failed(FetchStep step, String message, String hint) {
        failed(name(step), message, hint);
    }

    void failed(String name, String message, String hint) {
        add(name, "failed", message, hint.isEmpty() ? null : hint);
    }

    /** Those that were reached, and the others as skipped; in their order. */
    List<Check> all() {
        var all = new ArrayList<Check>();
        for (String name : names) {
            all.add(done.getOrDefault(name, new Check(name, "skipped", null, null, null)));
        }
        return all;
    }

    private void add(String name, String status, String message, String hint) {
        long now = System.nanoTime();
        done.put(name, new Check(name, status, message, hint, (now - last) / 1_000_000));
        last = now;
    }

    private String name(FetchStep step) {
        return switch (step) {
            case RESOLVE -> "resolve";
            case CONNECT -> "connect";
            case CREDENTIALS -> "credentials";
            case OBJECT -> names.contains("endpoint") ? "endpoint" : "object";
            case SIZE -> "size";
        };
    }
}
