package io.rollcall.review.list;

import io.rollcall.review.snapshot.ReviewProblem;

/** Why a list is not changed. */
final class ListProblems {

    private ListProblems() {}

    static final class NoSuchList extends ReviewProblem {
        NoSuchList(String field) {
            super(404, "not_found", "“" + field + "” is no field with a list of values.");
        }
    }

    static final class ListValueExists extends ReviewProblem {
        ListValueExists(String value) {
            super(409, "list_value_exists", "The list has “" + value + "” already.");
        }
    }
}
