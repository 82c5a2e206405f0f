package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What would settle a refusal, numbered from 1.
 *
 * @param option the one that takes the number
 */
record Suggestions(List<Suggestion> items, String option) {

    /** @param answer a decision or a problem: what has an explanation */
    static Suggestions of(JsonNode answer, String option) {
        var items = new ArrayList<Suggestion>();
        answer.path("explanation").path("suggestions").forEach(item -> items.add(Suggestion.of(item)));
        return new Suggestions(items, option);
    }

    /** Each with the way to have it carried out, in order. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (Suggestion item : items) {
            lines.add(item.with(option, lines.size() + 1));
        }
        return lines;
    }

    /** @throws Misuse when there are not so many */
    Suggestion number(int number) {
        if (number < 1 || number > items.size()) {
            throw new Misuse(option + " " + number + ": "
                    + switch (items.size()) {
                        case 0 -> "there are no suggestions here";
                        case 1 -> "there is 1 suggestion here";
                        default -> "there are " + items.size() + " suggestions here";
                    });
        }
        return items.get(number - 1);
    }
}
