package io.rollcall.gate.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.SortKey;

/** A place in a list that begins with the newest. */
public record NewestFirstCursor(Instant at, String identifier) {

    private static final List<SortKey> ORDER = List.of(new SortKey("at", "at", true));
    private static final NewestFirstCursor START =
            new NewestFirstCursor(Instant.parse("9999-01-01T00:00:00Z"), "ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** @throws ListParameters.NotAList for what is no cursor of such a list */
    public static NewestFirstCursor after(String cursor) {
        if (cursor == null) {
            return START;
        }
        List<String> values = ListParameters.values(cursor, ORDER, 2);
        try {
            long micros = Long.parseLong(values.get(0));
            return new NewestFirstCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), values.get(1));
        } catch (NumberFormatException garbage) {
            throw new ListParameters.NotAList("This cursor cannot be read; start the list again without one.");
        }
    }

    public String cursor() {
        return ListParameters.cursor(
                ORDER, List.of(String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)), identifier));
    }

    public Timestamp timestamp() {
        return Timestamp.from(at);
    }
}
