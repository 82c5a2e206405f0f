package io.rollcall.gate.list;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.rollcall.http.Page;
import io.rollcall.http.Page.SortKey;

/** A place in a list that begins with the newest. */
public record NewestFirst(Instant at, String identifier) {

    private static final List<SortKey> ORDER = List.of(new SortKey("at", "at", true));
    private static final NewestFirst START =
            new NewestFirst(Instant.parse("9999-01-01T00:00:00Z"), "ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** @throws Page.NotAList for what is no cursor of such a list */
    public static NewestFirst after(String cursor) {
        if (cursor == null) {
            return START;
        }
        List<String> values = Page.values(cursor, ORDER, 2);
        try {
            long micros = Long.parseLong(values.get(0));
            return new NewestFirst(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), values.get(1));
        } catch (NumberFormatException garbage) {
            throw new Page.NotAList("This cursor cannot be read; start the list again without one.");
        }
    }

    public String cursor() {
        return Page.cursor(ORDER, List.of(String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)), identifier));
    }

    public Timestamp timestamp() {
        return Timestamp.from(at);
    }
}
