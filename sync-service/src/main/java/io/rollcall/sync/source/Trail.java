package io.rollcall.sync.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonToken;
import lombok.RequiredArgsConstructor;

import io.rollcall.sync.source.JsonPath.Index;
import io.rollcall.sync.source.JsonPath.Name;
import io.rollcall.sync.source.JsonPath.Step;
import io.rollcall.sync.source.JsonPath.Wildcard;
import io.rollcall.sync.source.UnreadableSource.Fault;

/** Follows a path through a document, and remembers how far it led. */
@RequiredArgsConstructor
final class Trail {

    private static final int NAMES_SHOWN = 20;

    private final Tokens tokens;
    private final JsonPath path;
    private final ListReader lists;
    private final Deque<Step> taken = new ArrayDeque<>();
    private int farthest = -1;
    private String stop = "";

    /** From the current token, which begins the document, to its end. */
    void follow() throws IOException {
        if (taken.size() == path.steps().size()) {
            readList();
            return;
        }
        Step step = path.steps().get(taken.size());
        switch (tokens.current()) {
            case START_OBJECT -> followMembers(step);
            case START_ARRAY -> followElements(step);
            default -> stopped(here() + " there is " + Excerpt.kind(tokens.current()));
        }
    }

    /** Anything but a list at the very end of the path fails at once: to pass over one would make the rest look whole. */
    private void readList() throws IOException {
        if (!tokens.current().isStructStart()) {
            throw new UnreadableSource(
                    Fault.PATH_LEADS_NOWHERE,
                    "The path " + path + " leads to " + Excerpt.kind(tokens.current())
                            + (path.steps().isEmpty() ? "" : " at " + location())
                            + "; a list is an array or an object");
        }
        lists.read();
    }

    private void followMembers(Step step) throws IOException {
        List<String> names = new ArrayList<>();
        boolean found = false;
        boolean more = false;
        while (tokens.next() != JsonToken.END_OBJECT) {
            Name member = new Name(tokens.name());
            tokens.next();
            if (names.size() < NAMES_SHOWN) {
                names.add(Excerpt.of(member.name()));
            } else {
                more = true;
            }
            found |= step(member, member.equals(step) || step instanceof Wildcard);
        }
        if (!found) {
            stopped(
                    names.isEmpty()
                            ? here() + " there is an empty object"
                            : here() + " there are: " + String.join(", ", names) + (more ? " and more" : ""));
        }
    }

    private void followElements(Step step) throws IOException {
        boolean found = false;
        long elements = 0;
        while (tokens.next() != JsonToken.END_ARRAY) {
            Index element = new Index(elements++);
            found |= step(element, element.equals(step) || step instanceof Wildcard);
        }
        if (!found) {
            stopped(here() + " there is an array of " + elements);
        }
    }

    private boolean step(Step to, boolean onPath) throws IOException {
        if (!onPath) {
            tokens.skip();
            return false;
        }
        taken.addLast(to);
        follow();
        taken.removeLast();
        return true;
    }

    private void stopped(String what) {
        if (taken.size() > farthest) {
            farthest = taken.size();
            stop = what;
        }
    }

    UnreadableSource leadsNowhere() {
        return new UnreadableSource(Fault.PATH_LEADS_NOWHERE, "The path " + path + " leads to nothing; " + stop);
    }

    private String here() {
        return taken.isEmpty() ? "at the top level" : "at " + location();
    }

    private String location() {
        return "$" + taken.stream().map(step -> Excerpt.of(step.toString())).collect(Collectors.joining());
    }
}
