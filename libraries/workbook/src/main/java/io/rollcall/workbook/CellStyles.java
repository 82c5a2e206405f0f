package io.rollcall.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a workbook's cell formats do with what is in a cell: which show a number as a day or a time, and the code of each. */
final class CellStyles {

    static final CellStyles NONE = new CellStyles();

    private final Map<Integer, String> codes = new HashMap<>();
    /** By the number of the cell format: what shows its cells. Formats in General are not there. */
    private final Map<Integer, FormatCode> formats = new HashMap<>();

    private int remembered;
    private final BitSet days = new BitSet();
    private final BitSet times = new BitSet();

    private CellStyles() {}

    static CellStyles of(Parts parts, String part) throws IOException {
        var styles = new CellStyles();
        try (var xml = new XmlPart(parts, part)) {
            xml.next(0);
            while (xml.next(1)) {
                if (xml.is("numFmts")) {
                    styles.readCodes(xml);
                } else if (xml.is("cellXfs")) {
                    styles.readFormats(xml);
                } else {
                    xml.skip();
                }
            }
        }
        styles.codes.clear();
        return styles;
    }

    private void readCodes(XmlPart xml) throws IOException {
        int within = xml.depth();
        while (xml.next(within)) {
            String code = xml.attribute("formatCode");
            requireFew(xml, codes.size());
            codes.put(number(xml), code == null ? "" : code.substring(0, Math.min(code.length(), 255)));
        }
    }

    private void readFormats(XmlPart xml) throws IOException {
        int within = xml.depth();
        Map<Integer, FormatCode> known = new HashMap<>();
        for (int style = 0; xml.next(within); xml.skip()) {
            if (xml.is("xf")) {
                requireFew(xml, style);
                int id = number(xml);
                days.set(style, isDay(id));
                times.set(style, isDate(id));
                FormatCode format = known.computeIfAbsent(id, this::format);
                if (!format.isGeneral()) {
                    formats.put(style, format);
                }
                style++;
            }
        }
    }

    private FormatCode format(int id) {
        String code = code(id);
        if (++remembered > Limits.FORMATS) {
            return FormatCode.ONE_TOO_MANY;
        }
        boolean isUnknown = !codes.containsKey(id) && (isOfThePlace(id) || (id != 0 && code.isEmpty()));
        return isUnknown ? FormatCode.unknown(id) : FormatCode.of(code);
    }

    /** Built in, and shown with the currency of whoever looks at it, or in some languages alone. */
    private static boolean isOfThePlace(int id) {
        return (id >= 5 && id <= 8) || (id >= 23 && id <= 36) || id == 42 || id == 44;
    }

    private static void requireFew(XmlPart xml, int count) throws WorkbookProblem {
        if (count == Limits.CELL_FORMATS) {
            throw WorkbookProblem.tooLarge("it has more than " + Limits.CELL_FORMATS + " cell formats");
        }
    }

    private static int number(XmlPart xml) throws WorkbookProblem {
        String id = xml.attribute("numFmtId");
        try {
            return id == null ? 0 : Integer.parseInt(id);
        } catch (NumberFormatException noNumber) {
            throw xml.broken("has the number format “" + id + "”");
        }
    }

    private boolean isDate(int id) {
        return isDayInTheEast(id) || DateUtil.isADateFormat(id, code(id));
    }

    private boolean isDay(int id) {
        if (isDayInTheEast(id)) {
            return true;
        }
        String shown =
                code(id).replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.", "").toLowerCase();
        return isDate(id)
                && (shown.contains("d") || shown.contains("y") || shown.contains("mmm") || shown.contains("e"));
    }

    /** Formats without a code, for Chinese, Japanese and Korean. */
    private boolean isDayInTheEast(int id) {
        return !codes.containsKey(id) && ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58));
    }

    private String code(int id) {
        String builtin = id >= 0 && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? BuiltinFormats.getBuiltinFormat(id)
                : null;
        return codes.getOrDefault(id, builtin == null ? "" : builtin);
    }

    boolean isDay(Cell cell) {
        return days.get(cell.style());
    }

    boolean isDayOrTime(Cell cell) {
        return times.get(cell.style());
    }

    /** General where nothing else is said. */
    FormatCode format(Cell cell) {
        return formats.getOrDefault(cell.style(), FormatCode.GENERAL);
    }
}
