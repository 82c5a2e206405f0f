package io.rollcall.gate.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the gate did in a category lately.
 *
 * @param weeks the last 13, the oldest first, also those in which nothing was refused
 * @param rejections in all of them
 * @param exceptions variants that look fabricated and were let through, as of now
 */
public record GateOverview(String category, List<Week> weeks, long rejections, long exceptions) {

    /**
     * @param from its Monday
     * @param reasons how much was refused, by reason
     */
    @Schema(name = "RejectionWeek")
    public record Week(LocalDate from, Map<String, Long> reasons) {}
}
