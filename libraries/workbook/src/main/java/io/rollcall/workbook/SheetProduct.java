package io.rollcall.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A product as the sheet has it. Its texts are as they are stored, not trimmed, at most 32 767 characters; what is blank or
 * has a problem is "".
 *
 * @param position the column's or row's number, from 1
 * @param cell the cell of the model
 * @param problem the first reason why the product cannot be taken
 * @param warnings what has to be looked at although it can
 * @param hidden whether one of its names stands in a hidden row or column
 */
public record SheetProduct(
        int position,
        CellRef cell,
        String brand,
        String model,
        String variant,
        Optional<CellProblem> problem,
        List<CellProblem> warnings,
        boolean hidden) {

    SheetProduct with(CellProblem newProblem) {
        return new SheetProduct(position, cell, brand, model, variant, Optional.of(newProblem), warnings, hidden);
    }
}
