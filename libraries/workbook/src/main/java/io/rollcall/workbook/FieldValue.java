package io.rollcall.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a field's cell holds; of a formula, its stored result. */
public sealed interface FieldValue {

    /** As it is stored, not trimmed; never blank, at most 32 767 characters. */
    record Text(String text) implements FieldValue {}

    /** As Excel means it, with 15 significant digits: 133.30000000000001 is 133.3; a percentage is its fraction. */
    record Number(BigDecimal number) implements FieldValue {}

    record Bool(boolean bool) implements FieldValue {}

    /** A number whose format shows a day; the time of day is dropped. Times and durations stay numbers, in days. */
    record Date(LocalDate date) implements FieldValue {}
}
