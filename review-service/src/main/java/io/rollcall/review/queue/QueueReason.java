package io.rollcall.review.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.rollcall.review.grid.CellState;

/** Why a cell waits for a person. */
public enum QueueReason {
    NEEDS_REVIEW,
    CONFLICT,
    PENDING;

    /** What a request can name, as a pattern. */
    static final String KNOWN = "needs_review|conflict|pending";

    @JsonValue
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static QueueReason of(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT));
    }

    static List<QueueReason> of(List<CellState> states) {
        return Arrays.stream(values())
                .filter(reason -> states.contains(CellState.of(reason.token())))
                .toList();
    }
}
