package io.rollcall.specdb.seeding;

import java.util.Optional;

/** Which candidate stands behind the value of a cell: the best that says the same, or the only one, whatever it says. */
final class Anchor {

    private final String normalized;
    private String best;
    private double score;
    private String only;
    private int count;

    /** @param normalized what the cell says */
    Anchor(String normalized) {
        this.normalized = normalized;
    }

    void offer(String candidateId, String value, double candidateScore) {
        count++;
        only = candidateId;
        if (value.equals(normalized) && (best == null || candidateScore > score)) {
            best = candidateId;
            score = candidateScore;
        }
    }

    Optional<String> candidateId() {
        return Optional.ofNullable(best == null && count == 1 ? only : best);
    }
}
