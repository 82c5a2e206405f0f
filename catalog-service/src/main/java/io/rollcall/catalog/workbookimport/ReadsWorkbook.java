package io.rollcall.catalog.workbookimport;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import io.rollcall.http.openapi.CanAnswer;

/** On an endpoint that reads a workbook, which can be none, or one that cannot be read. */
@CanAnswer({
    "409 workbook_busy",
    "422 no_workbook",
    "422 no_such_workbook",
    "422 several_workbooks",
    "422 not_a_workbook",
    "422 workbook_encrypted",
    "422 workbook_xls",
    "422 workbook_xlsb",
    "422 workbook_truncated",
    "422 workbook_broken",
    "422 workbook_too_large",
    "422 too_many_products",
    "422 sheet_unknown",
    "422 sheet_ambiguous",
    "422 no_product_sheet",
    "422 field_rules_unreadable"
})
@Retention(RUNTIME)
@Target(METHOD)
@interface ReadsWorkbook {}
