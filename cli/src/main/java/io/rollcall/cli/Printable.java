package io.rollcall.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.UUID;

/**
 * What a terminal is given, so that no text from elsewhere can move its cursor, hide or reorder what it shows: control
 * characters and those of Unicode's formats (bidi, zero-width, tags) are shown as {@code \\u202E}, as JSON may write them too.
 */
final class Printable extends Writer {
    /** Before a style of our own; nobody else can know it. */
    private static final String MARK = "\u001b" + UUID.randomUUID();

    private static final String ESCAPE = "\\u%04X";

    private final PrintWriter terminal;

    private Printable(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** @param terminal what is written through it gets lines and tabs as they are, and everything else escaped */
    static PrintWriter on(PrintWriter terminal) {
        return new PrintWriter(new Printable(terminal), false);
    }

    /** In one line: line ends and tabs are shown too. */
    static String line(String text) {
        return escaped(text, false);
    }

    /** @param code as ECMA-48 has it: 1 for bold */
    static String styled(String code, String text) {
        return MARK + "[" + code + "m" + text + MARK + "[0m";
    }

    @Override
    public void write(char[] characters, int from, int length) {
        var text = new StringBuilder();
        String all = new String(characters, from, length);
        int done = 0;
        for (int at = all.indexOf(MARK); at >= 0; at = all.indexOf(MARK, done)) {
            text.append(escaped(all.substring(done, at), true)).append('\u001b');
            done = at + MARK.length();
        }
        terminal.append(text).append(escaped(all.substring(done), true));
    }

    private static String escaped(String text, boolean structured) {
        if (text.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            return text;
        }
        var shown = new StringBuilder();
        for (int at = 0, character; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if ((structured && isStructure(text, at)) || !isHidden(character)) {
                shown.appendCodePoint(character);
            } else {
                for (char half : Character.toChars(character)) {
                    shown.append(ESCAPE.formatted((int) half));
                }
            }
        }
        return shown.toString();
    }

    private static boolean isStructure(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '\t' -> true;
            case '\r' -> text.startsWith("\r\n", at);
            default -> false;
        };
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    @Override
    public void flush() {
        terminal.flush();
    }

    @Override
    public void close() {
        terminal.close();
    }
}
