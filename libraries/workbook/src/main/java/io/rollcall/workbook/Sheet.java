package io.rollcall.workbook;

/** A sheet as the workbook lists it; charts and dialogs are listed too. */
public record Sheet(String name, Visibility visibility) {}
