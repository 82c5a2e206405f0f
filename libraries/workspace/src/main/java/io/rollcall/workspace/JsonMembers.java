package io.rollcall.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

/** Where the members of a JSON object stand in its text, to change one and leave every other byte as it is. */
final class JsonMembers {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String NEW = "{}\n";
    private static final String STANDARD_INDENT = "  ";

    /** @param end behind its value */
    private record Member(String name, int start, int value, int end) {}

    private final byte[] text;
    private final int open;
    private final List<Member> members = new ArrayList<>();
    private final Style style;

    private JsonMembers(byte[] text) throws IOException {
        this.text = text;
        int mark = text.length - withoutMark(text).length;
        try (JsonParser parser = JsonText.MAPPER.createParser(text, mark, text.length - mark)) {
            parser.nextToken();
            this.open = mark + (int) parser.currentTokenLocation().getByteOffset();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                members.add(member(parser, mark));
            }
        }
        this.style = style();
    }

    /** @param text of a whole JSON object in UTF-8; empty for one that is new */
    static JsonMembers of(byte[] text) throws IOException {
        return new JsonMembers(text.length == 0 ? NEW.getBytes(StandardCharsets.UTF_8) : text);
    }

    /** Some editors begin a file with a mark that is no part of the JSON. */
    static byte[] withoutMark(byte[] text) {
        boolean marked = text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(text, MARK.length, text.length) : text;
    }

    private static Member member(JsonParser parser, int mark) throws IOException {
        String name = parser.currentName();
        int start = mark + (int) parser.currentTokenLocation().getByteOffset();
        parser.nextToken();
        int value = mark + (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        return new Member(
                name, start, value, mark + (int) parser.currentLocation().getByteOffset());
    }

    byte[] with(String name, JsonNode value) throws IOException {
        String rendered = style.value(value);
        // Of several with one name, readers take the last.
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).name().equals(name)) {
                return spliced(members.get(i).value(), rendered, members.get(i).end());
            }
        }
        String added = style.name(name) + rendered;
        if (members.isEmpty()) {
            return spliced(open + 1, style.lineBreak() + added + style.newline(), closing());
        }
        int end = members.get(members.size() - 1).end();
        return spliced(end, "," + style.gap() + added, end);
    }

    byte[] without(String name) throws IOException {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).name().equals(name)) {
                byte[] rest = without(i);
                return of(rest).without(name);
            }
        }
        return text;
    }

    private byte[] without(int i) {
        if (members.size() == 1) {
            return spliced(open + 1, "", closing());
        }
        boolean last = i == members.size() - 1;
        return last
                ? spliced(members.get(i - 1).end(), "", members.get(i).end())
                : spliced(members.get(i).start(), "", members.get(i + 1).start());
    }

    /** Where the object's last brace stands. */
    private int closing() {
        int at = text.length - 1;
        while (text[at] != '}') {
            at--;
        }
        return at;
    }

    private byte[] spliced(int from, String replacement, int to) {
        var spliced = new ByteArrayOutputStream(text.length + replacement.length());
        spliced.write(text, 0, from);
        spliced.writeBytes(replacement.getBytes(StandardCharsets.UTF_8));
        spliced.write(text, to, text.length - to);
        return spliced.toByteArray();
    }

    private Style style() {
        if (members.isEmpty()) {
            return new Style("\n", STANDARD_INDENT, ": ", "");
        }
        Member first = members.get(0);
        String before = text(open + 1, first.start());
        String named = text(first.start(), first.value());
        String colon = named.substring(named.lastIndexOf(':'));
        int line = before.lastIndexOf('\n');
        if (line < 0) {
            String gap = members.size() > 1
                    ? text(first.end(), members.get(1).start()).replace(",", "")
                    : colon.substring(1);
            return new Style("", "", colon, gap);
        }
        return new Style(before.contains("\r\n") ? "\r\n" : "\n", before.substring(line + 1), colon, "");
    }

    private String text(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * How an object is written.
     *
     * @param newline empty for one that stands in a single line
     * @param indent of its members
     * @param colon with the blanks behind it
     * @param blank behind a comma, in a single line
     */
    private record Style(String newline, String indent, String colon, String blank) {

        String lineBreak() {
            return newline + indent;
        }

        String gap() {
            return newline.isEmpty() ? blank : lineBreak();
        }

        String name(String name) throws IOException {
            return JsonText.MAPPER.writeValueAsString(name) + colon;
        }

        /** As {@code JSON.stringify} writes it, one level down. */
        String value(JsonNode value) throws IOException {
            if (newline.isEmpty()) {
                return JsonText.MAPPER.writeValueAsString(value);
            }
            return JsonText.writer()
                    .writeValueAsString(value)
                    .lines()
                    .map(this::indented)
                    .collect(Collectors.joining(newline + indent));
        }

        private String indented(String line) {
            int blanks = line.length() - line.stripLeading().length();
            return indent.repeat(blanks / STANDARD_INDENT.length()) + line.substring(blanks);
        }
    }
}
