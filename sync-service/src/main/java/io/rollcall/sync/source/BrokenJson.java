package io.rollcall.sync.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

import io.rollcall.sync.source.UnreadableSource.Fault;

/**
 * Explains what Jackson rejects. Its own messages advise settings of the parser, and only they say which limit was
 * exceeded, so the tests hold on to each wording that is recognised here.
 */
final class BrokenJson {

    private static final Pattern NOT_A_NUMBER = Pattern.compile("Non-standard token '([+-]?\\w+)'.*");
    private static final Pattern ADVICE = Pattern.compile(
            "(?s)(:? was expecting \\(|: expected a valid value|: expected a value|: enable | \\(for ).*");

    private BrokenJson() {}

    static UnreadableSource explain(JsonProcessingException broken, SourceBytes bytes, Tokens tokens, Limits limits) {
        String message = broken.getOriginalMessage();
        if (broken instanceof StreamConstraintsException) {
            return beyondLimit(message, tokens, limits);
        }
        if (broken instanceof JsonEOFException || tokens.inDocument() && isAtEnd(broken, bytes)) {
            return new UnreadableSource(
                    Fault.SOURCE_TRUNCATED,
                    tokens.inRow()
                            ? "The answer ends in the middle of row " + tokens.row()
                            : "The answer ends before its JSON document does");
        }
        String where = tokens.at(broken.getLocation());
        if (message.startsWith("Invalid UTF-8")) {
            return new UnreadableSource(
                    Fault.SOURCE_NOT_UTF8, "The answer is not in UTF-8: there is a wrong byte" + where);
        }
        return new UnreadableSource(Fault.SOURCE_NOT_JSON, "The answer is not JSON: " + syntax(message) + where);
    }

    /** Half a word or number at the very end is taken for a wrong one; where a number lacks a digit, its last character is named. */
    private static boolean isAtEnd(JsonProcessingException broken, SourceBytes bytes) {
        String message = broken.getOriginalMessage();
        long after = message.contains("in numeric value") ? 1 : 0;
        return bytes.isReadUpTo(broken.getLocation().getByteOffset() + after)
                && !message.startsWith("Unexpected close marker");
    }

    private static String syntax(String message) {
        Matcher number = NOT_A_NUMBER.matcher(message);
        if (number.matches()) {
            return Excerpt.of(number.group(1)) + " is no JSON value";
        }
        if (message.contains("(non-standard) comment")) {
            return "comments are not allowed";
        }
        return Excerpt.of(ADVICE.matcher(message).replaceFirst(""), 120);
    }

    private static UnreadableSource beyondLimit(String message, Tokens tokens, Limits limits) {
        if (message.startsWith("Document nesting depth")) {
            return new UnreadableSource(
                    Fault.TOO_DEEP,
                    "Arrays and objects are nested more than " + limits.depth() + " deep" + tokens.place());
        }
        if (message.startsWith("Name length")) {
            return new UnreadableSource(
                    Fault.NAME_TOO_LONG,
                    "The name of a member has more than " + Limits.NAME_CHARACTERS + " characters" + tokens.place());
        }
        if (message.startsWith("Number value length")) {
            return new UnreadableSource(
                    Fault.NUMBER_TOO_LONG,
                    "A number has more than " + Limits.NUMBER_CHARACTERS + " characters" + tokens.place());
        }
        return new UnreadableSource(
                Fault.STRING_TOO_LONG,
                "A string has more than " + limits.stringCharacters() + " characters" + tokens.place());
    }
}
