package io.rollcall.workbook;

import java.io.IOException;

/** Takes the fields of a sheet's products, one by one in the order of the sheet's rows. */
@FunctionalInterface
public interface FieldConsumer {

    /** @param position that of a {@link SheetProduct}, with or without a problem */
    void accept(int position, FieldKey key, FieldValue value) throws IOException;
}
