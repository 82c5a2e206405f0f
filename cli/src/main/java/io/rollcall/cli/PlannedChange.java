package io.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change of brands that changes products too: looked at first, and applied exactly as it was then.
 *
 * @param path where it is asked for
 * @param wish what is wanted, without how
 * @param slug of the brand that changes; empty when the command does not name one
 * @param subject as in “Razer → Razer Inc”
 */
record PlannedChange(Api api, Output output, ApiPath path, ObjectNode wish, String slug, String subject) {

    ExitCode run(DryRunOrApply how) {
        return how.apply ? apply() : look("Add --apply");
    }

    /** @param how the option, if any, that would do it, as in “Add --apply” */
    ExitCode look(String how) {
        BrandPlan plan = preview();
        plan.show(output, subject);
        output.note(
                plan.hasConflicts()
                        ? "Nothing was changed, and cannot be before " + conflicts(plan) + " settled."
                        : "Nothing was changed. " + how + " to do it.");
        return ExitCode.OK;
    }

    ExitCode apply() {
        BrandPlan plan = preview();
        if (plan.hasConflicts()) {
            plan.show(output, subject);
            output.note("Nothing was changed: " + conflicts(plan) + " to be settled first.");
            return ExitCode.REFUSED;
        }
        ObjectNode apply = wish.deepCopy().put("dryRun", false);
        if (!plan.id().isEmpty()) {
            apply.put("planId", plan.id());
        }
        try {
            new BrandPlan(api.post(path, apply)).show(output, subject);
        } catch (Problem refused) {
            var late = new BrandPlan(refused.document());
            if (late.hasConflicts()) {
                late.showConflicts(output);
            }
            throw BrandAdvice.about(refused, slug);
        }
        return ExitCode.OK;
    }

    private BrandPlan preview() {
        try {
            return new BrandPlan(api.post(path, wish.deepCopy().put("dryRun", true)));
        } catch (Problem refused) {
            throw BrandAdvice.about(refused, slug);
        }
    }

    private static String conflicts(BrandPlan plan) {
        return Cells.count(plan.conflicts(), "conflict") + (plan.conflicts() == 1 ? " is" : " are");
    }
}
