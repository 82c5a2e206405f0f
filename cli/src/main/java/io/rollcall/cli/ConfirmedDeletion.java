package io.rollcall.cli;

import java.util.Optional;

/**
 * Deletes the orphans once a person agrees, as far as there is one to ask.
 *
 * @param yes whether they agreed beforehand
 */
record ConfirmedDeletion(Reconcile reconcile, ReconcileAdvice advice, Output output, boolean yes) {

    /** @return empty when the person does not want it */
    Optional<ReconcileReport> of(ReconcileReport preview) {
        var question = new Question(output.terminal());
        if (yes || !question.canBeAsked()) {
            return delete(preview.planId(), yes);
        }
        preview.sums().lines().forEach(output::note);
        output.note(preview.brake());
        String what = moved(preview.going()) + ", " + preview.sum("remaining")
                + (preview.sum("remaining") == 1 ? " stays." : " stay.");
        // Whoever has read why the server would ask need not be asked once more.
        return question.isAnsweredYes(what) ? delete(preview.planId(), preview.isBraked()) : Optional.empty();
    }

    /** Of a plan that somebody has looked at: asks only what the server wants asked. */
    Optional<ReconcileReport> of(String planId) {
        return delete(planId, yes);
    }

    private Optional<ReconcileReport> delete(String planId, boolean confirm) {
        try {
            return Optional.of(reconcile.apply(planId, confirm));
        } catch (Problem refused) {
            var question = new Question(output.terminal());
            boolean open = refused.code().equals(ReconcileAdvice.CONFIRMATION_REQUIRED);
            if (!open || confirm || !question.canBeAsked()) {
                throw advice.about(refused);
            }
            output.note(Cells.text(ReconcileAdvice.why(refused)));
            return question.isAnsweredYes(moved(new ReconcileReport(refused.document()).going()) + ".")
                    ? confirmed(refused.document().path("planId").asText(planId))
                    : Optional.empty();
        }
    }

    private Optional<ReconcileReport> confirmed(String planId) {
        try {
            return Optional.of(reconcile.apply(planId, true));
        } catch (Problem refused) {
            throw advice.about(refused);
        }
    }

    private static String moved(int files) {
        return Cells.count(files, "file") + " will be moved to a backup";
    }
}
