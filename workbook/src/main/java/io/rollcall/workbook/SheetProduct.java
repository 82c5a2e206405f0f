package io.rollcall.workbook;

import java.util.Optional;

/**
 * A product as the sheet has it. Its texts are as they are stored, not trimmed, at most 32 767 characters; what is blank or
 * has a problem is "".
 *
 * @param position the column's or row's number, from 1
 * @param cell the cell of the model
 * @param problem the first reason why the product cannot be taken
 */
public record SheetProduct(
        int position, CellRef cell, String brand, String model, String variant, Optional<CellProblem> problem) {}
