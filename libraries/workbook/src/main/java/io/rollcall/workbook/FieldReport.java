package io.rollcall.workbook;

import java.util.List;

/**
 * What became of a sheet's fields.
 *
 * @param values how many were given
 * @param problemCount how many cells were left out; those that are blank do not count
 * @param problems the first {@value #MOST_PROBLEMS} of them
 */
public record FieldReport(long values, long problemCount, List<CellProblem> problems) {

    public static final int MOST_PROBLEMS = 100;
}
