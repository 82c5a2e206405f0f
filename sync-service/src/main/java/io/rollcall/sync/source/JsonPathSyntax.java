package io.rollcall.sync.source;

import java.util.ArrayList;
import java.util.List;

import io.rollcall.sync.source.JsonPath.Index;
import io.rollcall.sync.source.JsonPath.Name;
import io.rollcall.sync.source.JsonPath.Step;
import io.rollcall.sync.source.JsonPath.Wildcard;

/** Reads a path by the grammar of RFC 9535, section 2, from left to right. */
final class JsonPathSyntax {

    /** The largest whole number that every JSON reader can hold, which the RFC sets as the limit of an index. */
    private static final long LARGEST_INDEX = (1L << 53) - 1;

    private static final int END = -1;

    private final String text;
    private int at = 0;

    JsonPathSyntax(String text) {
        this.text = text;
    }

    List<Step> steps() {
        if (text.length() > JsonPath.MOST_CHARACTERS) {
            throw new BadJsonPath(
                    JsonPath.MOST_CHARACTERS + 1, "a path has at most " + JsonPath.MOST_CHARACTERS + " characters");
        }
        expect('$', "a path begins with $");
        List<Step> steps = new ArrayList<>();
        while (at < text.length()) {
            skipBlanks();
            steps.add(
                    switch (peek()) {
                        case '.' -> dotted();
                        case '[' -> bracketed();
                        default -> throw wrong("expected . or [");
                    });
        }
        return steps;
    }

    private Step dotted() {
        at++;
        if (peek() == '.') {
            throw wrong("recursive descent (..) is not supported");
        }
        if (peek() == '*') {
            at++;
            return new Wildcard();
        }
        if (!beginsName(peek())) {
            throw wrong("expected a name or * after the dot; write other names in quotes, like ['a b']");
        }
        int from = at;
        while (beginsName(peek()) || isDigit(peek())) {
            at += Character.charCount(peek());
        }
        return new Name(text.substring(from, at));
    }

    private Step bracketed() {
        at++;
        skipBlanks();
        Step step = selector();
        skipBlanks();
        switch (peek()) {
            case ':' -> throw wrong("slices are not supported");
            case ',' -> throw wrong("only one name or index is supported in brackets");
            default -> expect(']', "expected ]");
        }
        return step;
    }

    private Step selector() {
        int first = peek();
        if (first == '\'' || first == '"') {
            at++;
            var quoted = new QuotedName(text, at, (char) first);
            String name = quoted.read();
            at = quoted.end();
            return new Name(name);
        }
        if (first == '*') {
            at++;
            return new Wildcard();
        }
        if (isDigit(first)) {
            return new Index(index());
        }
        throw wrong(
                switch (first) {
                    case '-' -> "negative indices are not supported";
                    case '?' -> "filters are not supported";
                    case ':' -> "slices are not supported";
                    default -> "expected a name in quotes, an index or *";
                });
    }

    private long index() {
        int from = at;
        long index = 0;
        while (isDigit(peek())) {
            index = index * 10 + peek() - '0';
            at++;
            if (index > LARGEST_INDEX) {
                throw new BadJsonPath(from + 1, "an index is at most " + LARGEST_INDEX);
            }
        }
        if (text.charAt(from) == '0' && at > from + 1) {
            throw new BadJsonPath(from + 1, "an index does not begin with 0");
        }
        return index;
    }

    private void expect(char character, String otherwise) {
        if (peek() != character) {
            throw wrong(otherwise);
        }
        at++;
    }

    private void skipBlanks() {
        while (" \t\r\n".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.codePointAt(at) : END;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Everything beyond ASCII may stand in a name, but for halves of a surrogate pair. */
    private static boolean beginsName(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character >= 0x80 && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private BadJsonPath wrong(String why) {
        return new BadJsonPath(at + 1, peek() == END ? why + ", but the path ends here" : why);
    }
}
