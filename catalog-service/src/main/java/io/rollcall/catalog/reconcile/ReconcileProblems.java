package io.rollcall.catalog.reconcile;

import java.util.List;

import io.rollcall.http.RequestProblem;

/** Why a reconcile or a restore is not done. */
final class ReconcileProblems {

    private ReconcileProblems() {}

    static final class PlanStale extends RequestProblem {
        PlanStale(String why) {
            super(409, "plan_stale", why + " Make a new preview; nothing was deleted.");
        }
    }

    static final class PlanUnknown extends RequestProblem {
        PlanUnknown() {
            super(404, "plan_unknown", "There is no such plan, or it is older than a day. Make a new preview.");
        }
    }

    static final class NotAnOrphan extends RequestProblem {
        NotAnOrphan(List<String> files) {
            super(
                    422,
                    "not_an_orphan",
                    "The plan has no orphan " + String.join(", ", files)
                            + ". Name files as the plan lists them; nothing was deleted.");
            with("files", files);
        }
    }

    static final class ReconcileRunning extends RequestProblem {
        ReconcileRunning(String category) {
            super(
                    409,
                    "reconcile_running",
                    "The job files of " + category + " are being reconciled or restored right now. Try again shortly.");
        }
    }

    static final class ConfirmationRequired extends RequestProblem {
        ConfirmationRequired(ReconcileReport report) {
            super(
                    409,
                    "confirmation_required",
                    report.brake().message() + " Nothing was deleted: confirm it to go on.");
            with("planId", report.planId());
            with("scanned", report.scanned());
            with("orphans", report.orphans());
            with("left", report.left());
            with("remaining", report.remaining());
            with("brake", report.brake());
        }
    }

    static final class NoSuchBackup extends RequestProblem {
        NoSuchBackup() {
            super(404, "not_found", "There is no such backup.");
        }
    }

    static final class BackupUnreadable extends RequestProblem {
        BackupUnreadable(String why) {
            super(422, "backup_unreadable", why + ". Its files are beside it, as they were.");
        }
    }

    static final class BackupUnfinished extends RequestProblem {
        BackupUnfinished() {
            super(
                    409,
                    "backup_unfinished",
                    "This backup is still being made; that goes on by itself. Try again shortly.");
        }
    }
}
