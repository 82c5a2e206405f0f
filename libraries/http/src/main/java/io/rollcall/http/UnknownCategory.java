package io.rollcall.http;

/** A path names a category there is not (D5). */
public final class UnknownCategory extends RequestProblem {

    private UnknownCategory(int status, String code, String detail) {
        super(status, code, detail);
    }

    /** What it says can be no category. */
    public static UnknownCategory malformed() {
        return new UnknownCategory(
                422,
                "validation_failed",
                "A category has 1 to 64 of a–z, 0–9, _ and -, and starts with a letter or digit.");
    }

    public static UnknownCategory named(String category) {
        return new UnknownCategory(
                404,
                "not_found",
                "There is no category “" + category + "”. Add it, or make the folder helper_files/" + category + ".");
    }
}
