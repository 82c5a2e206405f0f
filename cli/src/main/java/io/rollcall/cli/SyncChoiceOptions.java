package io.rollcall.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

/** What is to be done about the rows of a comparison: nothing that is not named here. */
final class SyncChoiceOptions {
    static final String ALL = "all";

    @Option(
            names = "--add",
            arity = "1..*",
            paramLabel = "all|ID",
            description = "Add these new products; all: every one the catalog would take.")
    List<String> add = new ArrayList<>();

    @Option(
            names = "--accept",
            arity = "1..*",
            paramLabel = "all|FIELD=ID",
            description = "Accept production's value, as in weight=mouse-acer-m501; weight=all: of all products.")
    List<String> accept = new ArrayList<>();

    @Option(
            names = "--discontinue",
            arity = "1..*",
            paramLabel = "all|ID",
            description = "Set these products inactive that are only here; all: those that were live once and are not"
                    + " kept.")
    List<String> discontinue = new ArrayList<>();

    @Option(
            names = "--keep",
            arity = "1..*",
            paramLabel = "ID",
            description = "Keep these products that are only here, and ask no more. Needs --reason.")
    List<String> keep = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why they are kept.")
    String reason;

    @Option(names = Until.OPTION, paramLabel = "DATE", description = Until.DESCRIPTION)
    String until;

    @Option(
            names = "--resolve",
            arity = "1..*",
            paramLabel = "ID=HOW",
            description = "Resolve a conflict of names: rename-ours takes production's name, keep-ours keeps the one"
                    + " here, add-theirs adds production's as another product.")
    List<String> resolve = new ArrayList<>();

    boolean isEmpty() {
        return Stream.of(add, accept, discontinue, keep, resolve).allMatch(List::isEmpty);
    }

    /** @throws Misuse for what makes no sense, whatever the comparison says */
    SyncChoices choices() {
        boolean reasoned = reason != null && !reason.isBlank();
        if (keep.isEmpty() && (reason != null || until != null)) {
            throw new Misuse("--reason and --until are for --keep ID; drift accept keeps the value of a field");
        }
        if (!keep.isEmpty() && !reasoned) {
            throw new Misuse("--keep needs --reason TEXT: the next person will want to know why");
        }
        return new SyncChoices(
                names("--add", add, true),
                pairs("--accept", accept, "weight=mouse-acer-m501"),
                names("--discontinue", discontinue, true),
                names("--keep", keep, false),
                reasoned ? reason.strip() : "",
                until == null ? null : Until.of(until, Clock.systemUTC()),
                pairs("--resolve", resolve, "mouse-acer-m501=rename-ours").stream()
                        .map(SyncChoiceOptions::known)
                        .toList());
    }

    /** For the same command once more. */
    String asTyped() {
        var typed = new StringBuilder();
        typed(typed, "--add", add);
        typed(typed, "--accept", accept);
        typed(typed, "--discontinue", discontinue);
        typed(typed, "--keep", keep);
        typed(typed, "--reason", reason == null ? List.of() : List.of(reason));
        typed(typed, Until.OPTION, until == null ? List.of() : List.of(until));
        typed(typed, "--resolve", resolve);
        return typed.toString();
    }

    private static void typed(StringBuilder typed, String option, List<String> words) {
        if (!words.isEmpty()) {
            typed.append(' ').append(option);
            words.forEach(
                    word -> typed.append(' ').append(word.matches("[\\w.,=:-]+") ? word : BrandAdvice.quoted(word)));
        }
    }

    /** One by one; a blank one could mean anything. */
    private static List<String> names(String option, List<String> typed, boolean allowsAll) {
        List<String> names = typed.stream()
                .flatMap(words -> Stream.of(words.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (names.contains("")) {
            throw new Misuse(option + " takes ids as production-sync lists them, and none of them is blank");
        }
        if (names.contains(ALL) && !allowsAll) {
            throw new Misuse(option + " takes no “all”: name each product");
        }
        if (names.contains(ALL) && names.size() > 1) {
            throw new Misuse(option + " all is every one: name nothing beside it");
        }
        return names;
    }

    private static List<SyncChoices.Pair> pairs(String option, List<String> typed, String example) {
        var pairs = new ArrayList<SyncChoices.Pair>();
        for (String name : names(option, typed, option.equals("--accept"))) {
            int at = name.indexOf('=');
            String left = name.substring(0, Math.max(at, 0)).strip();
            String right = name.substring(at + 1).strip();
            if (name.equals(ALL)) {
                pairs.add(new SyncChoices.Pair(ALL, ALL));
            } else if (left.isEmpty() || right.isEmpty()) {
                throw new Misuse(option + " is as in " + example + ", not “" + name + "”");
            } else {
                pairs.add(new SyncChoices.Pair(left, right));
            }
        }
        return pairs;
    }

    private static SyncChoices.Pair known(SyncChoices.Pair resolution) {
        if (!SyncChoices.RESOLUTIONS.contains(resolution.right())) {
            throw new Misuse("--resolve ID=HOW: HOW is one of " + String.join(", ", SyncChoices.RESOLUTIONS) + ", not “"
                    + resolution.right() + "”");
        }
        return resolution;
    }
}
