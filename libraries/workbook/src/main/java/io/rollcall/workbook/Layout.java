package io.rollcall.workbook;

/** How the products stand on a sheet. */
public enum Layout {
    /** A product per column: brand, model and variant in rows 3, 4 and 5, named so in one of the columns A to H. */
    SPECIFICATION,
    /** A product per row, below a row (one of the first 20) whose cells include brand and model. */
    HEADER
}
