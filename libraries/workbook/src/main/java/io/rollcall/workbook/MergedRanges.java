package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;

import org.apache.poi.ss.util.CellRangeAddress;

/** Finds the merged ranges that make cells empty. They stand behind all cells of a sheet, which has to be read once more. */
final class MergedRanges {

    /** Takes the position of a cell that is in a range, but not its first. */
    interface Consumer {
        void accept(int position, CellRangeAddress range);
    }

    private final boolean inColumns;
    private final Map<Integer, BitSet> empty;
    private final Consumer consumer;

    /**
     * @param inColumns whether positions are columns and lines are rows, or the other way round
     * @param empty the positions of the empty cells of each line; each is told once
     */
    MergedRanges(boolean inColumns, Map<Integer, BitSet> empty, Consumer consumer) {
        this.inColumns = inColumns;
        this.empty = empty;
        this.consumer = consumer;
    }

    void read(SheetCells cells) throws IOException {
        try (XmlPart xml = cells.xml()) {
            xml.next(0);
            while (xml.next(1)) {
                if (xml.is("mergeCells")) {
                    readAll(xml);
                    return;
                }
                xml.skip();
            }
        }
    }

    private void readAll(XmlPart xml) throws IOException {
        while (xml.next(2)) {
            String reference = xml.attribute("ref");
            CellRangeAddress range;
            try {
                range = CellRangeAddress.valueOf(String.valueOf(reference));
            } catch (RuntimeException noRange) {
                throw xml.broken("has merged cells it calls “" + reference + "”");
            }
            take(range);
            xml.skip();
        }
    }

    private void take(CellRangeAddress range) {
        int firstLine = 1 + (inColumns ? range.getFirstRow() : range.getFirstColumn());
        int lastLine = 1 + (inColumns ? range.getLastRow() : range.getLastColumn());
        int first = 1 + (inColumns ? range.getFirstColumn() : range.getFirstRow());
        int last = 1 + (inColumns ? range.getLastColumn() : range.getLastRow());
        empty.forEach((line, positions) -> {
            if (line < firstLine || line > lastLine) {
                return;
            }
            int from = Math.max(0, line == firstLine ? first + 1 : first);
            for (int at = positions.nextSetBit(from); at >= 0 && at <= last; at = positions.nextSetBit(at + 1)) {
                positions.clear(at);
                consumer.accept(at, range);
            }
        });
    }
}
