package io.rollcall.workbook;

import java.util.List;

/** What a sheet lists, and what was left out of it. */
record SheetContent(List<SheetProduct> products, List<SkippedRow> skipped, List<UnreadColumn> unread) {}
