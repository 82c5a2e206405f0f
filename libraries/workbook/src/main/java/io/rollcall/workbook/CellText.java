package io.rollcall.workbook;

import java.io.IOException;

/** The text of one cell while it is read. What is over the most a cell can have is not kept, only noticed. */
final class CellText {

    private static final int ESCAPE = "_x0000_".length();

    private final StringBuilder kept = new StringBuilder();

    void clear() {
        kept.setLength(0);
    }

    void append(char[] characters, int start, int length) {
        kept.append(characters, start, Math.min(length, Limits.CELL_CHARACTERS + 1 - kept.length()));
    }

    boolean isEmpty() {
        return kept.length() == 0;
    }

    String raw() {
        return kept.toString();
    }

    /** Adds the runs of the string item or inline string it is in, without phonetic text, and goes to its end. */
    void runs(XmlPart xml) throws IOException {
        int within = xml.depth();
        while (xml.next(within)) {
            if (xml.is("t")) {
                xml.text(this);
            } else if (!xml.is("r")) {
                xml.skip();
            }
        }
    }

    static boolean isTooLong(String text) {
        return text.length() > Limits.CELL_CHARACTERS;
    }

    /** What XML cannot hold stands in a workbook as {@code _x000D_}. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            if (isEscape(text, at)) {
                plain.append(text, done, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                done = at + ESCAPE;
                at = done;
            } else {
                at++;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + ESCAPE <= text.length()
                && text.charAt(at + 6) == '_'
                && text.substring(at + 2, at + 6)
                        .chars()
                        .allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 128);
    }

    /** Without white space of any kind at its ends, as people and JavaScript see it. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(CellText::isSpace);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0xFEFF;
    }
}
