package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;

/** Where the products of a sheet stand. */
sealed interface SheetLayout permits SpecificationLayout, HeaderLayout {

    Layout layout();

    /** Whether its labels are results of formulas: such a sheet repeats another, to derive something from it. */
    boolean isMirror();

    SheetContent content(SheetCells cells) throws IOException;

    /** @param positions those of the products */
    FieldReport fields(SheetCells cells, BitSet positions, FieldConsumer consumer) throws IOException;
}
