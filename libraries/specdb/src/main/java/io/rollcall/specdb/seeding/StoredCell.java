package io.rollcall.specdb.seeding;

/**
 * A cell as an earlier seed, or somebody since then, left it.
 *
 * @param accepted its item lane says so
 * @param touched by somebody, since it was seeded
 */
record StoredCell(
        long id,
        String fieldKey,
        String value,
        double confidence,
        String source,
        String acceptedCandidateId,
        boolean overridden,
        boolean needsAiReview,
        boolean aiReviewComplete,
        boolean accepted,
        boolean touched) {

    static final String OF_A_PRODUCT = """
            select i.id, i.field_key, i.value, i.confidence, i.source, i.accepted_candidate_id, i.overridden,
                i.needs_ai_review, i.ai_review_complete,
                coalesce(s.user_accept_primary_status = 'accepted', 0) as accepted, coalesce(TOUCHED, 0) as touched
            from item_field_state i
            left join key_review_state s on s.target_kind = 'grid_key' and s.item_field_state_id = i.id
            where i.category = :category and i.product_id = :product
            """.replace("TOUCHED", ReviewStates.TOUCHED);

    Cell cell() {
        return new Cell(value, confidence, source, acceptedCandidateId, overridden, needsAiReview, aiReviewComplete);
    }

    /**
     * What it says after another seed: a person's value stays, and so does what was decided about a value that is still the
     * same.
     */
    Cell after(Cell seeded) {
        boolean same = seeded.value().equals(value) && seeded.source().equals(source);
        return isAPersons() || (touched && same) ? cell() : seeded;
    }

    /** Set by hand, taken over from a component that somebody decided about, or accepted. */
    private boolean isAPersons() {
        return switch (source) {
            case Cell.PIPELINE -> accepted;
            case Cell.OVERRIDE -> false;
            default -> true;
        };
    }
}
