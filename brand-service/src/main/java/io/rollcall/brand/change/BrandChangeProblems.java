package io.rollcall.brand.change;

import java.util.List;
import java.util.stream.Collectors;

import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.contracts.change.BrandChangeOutcome.InCategory;
import io.rollcall.http.RequestProblem;

/** The facts for which a change of brands is turned away. */
final class BrandChangeProblems {

    private BrandChangeProblems() {}

    /** Products refer to it (D17). */
    static final class BrandInUse extends RequestProblem {
        BrandInUse(String slug, List<InCategory> inUse) {
            super(
                    409,
                    "brand_in_use",
                    warning(total(inUse)) + " ("
                            + inUse.stream()
                                    .map(each -> each.category() + " " + each.products())
                                    .collect(Collectors.joining(", "))
                            + "). Give them another brand or remove them first; an admin may use force, which leaves them.");
            with("brand", slug);
            with("warning", warning(total(inUse)));
            with("products", total(inUse));
            with("categories", inUse);
        }

        static long total(List<InCategory> inUse) {
            return inUse.stream().mapToLong(InCategory::products).sum();
        }

        static String warning(long products) {
            return products + (products == 1 ? " product references" : " products reference") + " this brand";
        }
    }

    /** Product ids would change, and that is done with a preview (D18). */
    static final class RenameRequired extends RequestProblem {
        RenameRequired(String slug, String newSlug, int products) {
            super(
                    409,
                    "rename_required",
                    "With this name the ids of " + products
                            + " products change, and with them their files. Preview and apply that with POST /api/v1/brands/"
                            + slug + "/rename.");
            with("products", products);
            with("slug", newSlug);
        }
    }

    static final class PlanRequired extends RequestProblem {
        PlanRequired() {
            super(
                    422,
                    "plan_required",
                    "Preview it first (dryRun true), and apply what was shown with the planId of the answer.");
        }
    }

    static final class PlanStale extends RequestProblem {
        PlanStale() {
            super(
                    409,
                    "plan_stale",
                    "Something changed since the preview; nothing was done. Preview it again and decide.");
        }
    }

    static final class PlanConflicts extends RequestProblem {
        PlanConflicts(BrandChangeOutcome outcome) {
            super(
                    409,
                    "plan_conflicts",
                    outcome.conflicts().size()
                            + (outcome.conflicts().size() == 1 ? " product stands" : " products stand")
                            + " in the way; nothing was done. The first: "
                            + outcome.conflicts().get(0).message());
            with("conflicts", outcome.conflicts());
        }
    }

    static final class NotAChange extends RequestProblem {
        NotAChange(String detail) {
            super(422, "validation_failed", detail);
        }
    }

    static final class CarriedOnLater extends RequestProblem {
        CarriedOnLater() {
            super(
                    503,
                    "unavailable",
                    "The catalog did not answer whether products allow it. The change continues as soon as it can be"
                            + " reached; until then the brand takes no other.");
        }
    }
}
