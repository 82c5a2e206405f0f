package io.rollcall.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;

/** Aligned columns for a person; on a screen the widest ones give way until a line fits. */
record Table(List<String> headings, List<List<String>> rows) {
    private static final int NARROWEST = 8;
    private static final int GAP = 2;

    static Table of(List<JsonNode> items, List<String> fields) {
        return new Table(
                fields.stream().map(Cells::heading).toList(),
                items.stream()
                        .map(item -> fields.stream()
                                .map(field -> Cells.shown(Cells.of(item, field)))
                                .toList())
                        .toList());
    }

    /** The headings, then a line for every row. */
    List<String> lines(OptionalInt screen) {
        int[] widths = widths();
        screen.ifPresent(columns -> fit(widths, columns));
        var columns = new ArrayList<ColumnData<List<String>>>();
        for (int i = 0; i < widths.length; i++) {
            int at = i;
            columns.add(new Column()
                    .header(headings.get(i))
                    .headerAlign(HorizontalAlign.LEFT)
                    .dataAlign(HorizontalAlign.LEFT)
                    .maxWidth(widths[i] + GAP, OverflowBehaviour.ELLIPSIS_RIGHT)
                    .with(row -> row.get(at)));
        }
        String drawn = AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(rows, columns)
                .asString();
        return Arrays.stream(drawn.split("\\R"))
                .map(line -> line.replaceFirst("^ ", "").stripTrailing())
                .toList();
    }

    private int[] widths() {
        int[] widths = headings.stream().mapToInt(String::length).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static void fit(int[] widths, int screen) {
        int available = screen - GAP * (widths.length - 1);
        while (Arrays.stream(widths).sum() > available) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }
}
