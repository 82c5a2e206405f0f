package io.rollcall.catalog.workbookimport;

import java.util.List;

import io.rollcall.http.RequestProblem;
import io.rollcall.workbook.WorkbookProblem;

/** Why a workbook is not imported. */
final class ImportProblems {

    private ImportProblems() {}

    static final class NoWorkbook extends RequestProblem {
        NoWorkbook(String folder) {
            super(422, "no_workbook", "There is no workbook in " + folder + ". Put one there, or upload one.");
        }
    }

    static final class NoSuchWorkbook extends RequestProblem {
        NoSuchWorkbook(String folder, List<String> names) {
            super(422, "no_such_workbook", "There is no workbook of that name in " + folder + ".");
            with("workbooks", names);
        }
    }

    static final class SeveralWorkbooks extends RequestProblem {
        SeveralWorkbooks(String folder, List<String> names) {
            super(
                    422,
                    "several_workbooks",
                    "There are several workbooks in " + folder + ": " + String.join(", ", names) + ". Say which one.");
            with("workbooks", names);
        }
    }

    static final class Unreadable extends RequestProblem {
        Unreadable(WorkbookProblem problem) {
            super(422, problem.code().token(), problem.getMessage());
            with("sheets", problem.sheets());
        }
    }

    static final class BeingWritten extends RequestProblem {
        BeingWritten() {
            super(409, "workbook_busy", "The workbook is being saved right now. Try again when that is done.");
        }
    }

    static final class ImportUnknown extends RequestProblem {
        ImportUnknown() {
            super(
                    404,
                    "import_unknown",
                    "There is no such import, or its preview is older than a day. Make a new one.");
        }
    }

    static final class PlanStale extends RequestProblem {
        PlanStale(String why) {
            super(409, "plan_stale", why + " Make a new preview; nothing was imported.");
        }
    }

    static final class AppliedOtherwise extends RequestProblem {
        AppliedOtherwise() {
            super(
                    409,
                    "plan_stale",
                    "This import was already applied with other choices. Make a new preview to import the rest.");
        }
    }

    static final class ImportRunning extends RequestProblem {
        ImportRunning(String category) {
            super(409, "import_running", "A workbook is being imported into " + category + ". Try again shortly.");
        }
    }

    static final class ChoiceUnknown extends RequestProblem {
        ChoiceUnknown(String what) {
            super(422, "validation_failed", what + " Nothing was imported.");
        }
    }

    static final class ChoiceMissing extends RequestProblem {
        ChoiceMissing(String member) {
            super(
                    400,
                    "validation_failed",
                    "“" + member + "” is null; leave it out or give it a value. Nothing was imported.");
        }
    }

    static final class NotUndoable extends RequestProblem {
        NotUndoable(String why) {
            super(409, "not_undoable", why);
        }
    }
}
