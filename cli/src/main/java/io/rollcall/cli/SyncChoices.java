package io.rollcall.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.rollcall.cli.SyncAction.Kind;

/**
 * What a person wants to be done, before it is known to which rows that comes.
 *
 * @param accept a field and a product each; {@code all} stands for any
 * @param resolve a product and how, each
 * @param until when {@code keep} ends; null for never
 */
record SyncChoices(
        List<String> add,
        List<Pair> accept,
        List<String> discontinue,
        List<String> keep,
        String reason,
        Until until,
        List<Pair> resolve) {
    static final List<String> RESOLUTIONS = List.of("rename-ours", "keep-ours", "add-theirs");

    private static final String ALL = SyncChoiceOptions.ALL;

    /** Of {@code left=right}. */
    record Pair(String left, String right) {}

    /** @throws Misuse for what the comparison does not have, and for a row that is named twice */
    SyncPlan of(SyncDiff diff) {
        var made = new Making(diff);
        // What is named for itself comes first: “all” means the others.
        keep.forEach(id -> made.named(id, Kind.KEEP, row -> new SyncAction(row, Kind.KEEP, "", reason, until)));
        resolve.forEach(pair -> made.named(pair.left(), Kind.RESOLVE, row -> resolving(row, pair.right())));
        named(discontinue).forEach(id -> made.named(id, Kind.DISCONTINUE, row -> SyncAction.of(row, Kind.DISCONTINUE)));
        named(add).forEach(id -> made.named(id, Kind.ADD, row -> SyncAction.of(row, Kind.ADD)));
        accept.stream().filter(pair -> !pair.right().equals(ALL)).forEach(made::accepted);
        accept.stream().filter(pair -> pair.right().equals(ALL)).forEach(made::acceptedAll);
        if (discontinue.contains(ALL)) {
            made.discontinueAll();
        }
        if (add.contains(ALL)) {
            made.addAll();
        }
        return made.plan();
    }

    private static SyncAction resolving(SyncRow row, String how) {
        return new SyncAction(row, Kind.RESOLVE, how.replace('-', '_'), "", null);
    }

    private static List<String> named(List<String> ids) {
        return ids.stream().filter(id -> !id.equals(ALL)).toList();
    }

    /** A plan while it is made. */
    private static final class Making {
        private final SyncDiff diff;
        private final Map<SyncClass, List<SyncRow>> rows = new EnumMap<>(SyncClass.class);
        private final Map<SyncClass, Map<String, List<SyncRow>>> byId = new EnumMap<>(SyncClass.class);
        private final Map<String, SyncAction> actions = new LinkedHashMap<>();
        private final List<String> left = new ArrayList<>();

        Making(SyncDiff diff) {
            this.diff = diff;
        }

        SyncPlan plan() {
            return SyncPlan.of(List.copyOf(actions.values()), List.copyOf(left));
        }

        void named(String id, Kind kind, Function<SyncRow, SyncAction> wanted) {
            List<SyncRow> found = called(id, kind);
            if (found.isEmpty()) {
                throw none(kind, id, id);
            }
            found.forEach(row -> put(wanted.apply(row), id));
        }

        void accepted(Pair pair) {
            String named = pair.left() + "=" + pair.right();
            SyncRow found = called(pair.right(), Kind.ACCEPT).stream()
                    .filter(row -> row.field().equals(pair.left()))
                    .findFirst()
                    .orElseThrow(() -> none(Kind.ACCEPT, named, pair.left() + " of " + pair.right()));
            put(SyncAction.of(found, Kind.ACCEPT), named);
        }

        void acceptedAll(Pair pair) {
            List<SyncRow> found = rows(SyncClass.field_drift).stream()
                    .filter(row -> pair.left().equals(ALL) || row.field().equals(pair.left()))
                    .toList();
            if (found.isEmpty() && !pair.left().equals(ALL)) {
                throw none(Kind.ACCEPT, pair.left() + "=all", pair.left());
            }
            found.stream().filter(SyncRow::isOpen).forEach(row -> putUnlessNamed(row, Kind.ACCEPT));
        }

        /** Those that were never live are somebody's own: they go only by name. */
        void discontinueAll() {
            for (SyncRow row : rows(SyncClass.in_catalog_only)) {
                if (row.isOpen() && row.text("reason").equals("possibly_discontinued")) {
                    putUnlessNamed(row, Kind.DISCONTINUE);
                } else if (row.isOpen() && !actions.containsKey(row.rowId())) {
                    left.add(row.shown("productId") + " was never live: name it to discontinue it");
                }
            }
        }

        void addAll() {
            for (SyncRow row : rows(SyncClass.in_production_only)) {
                if (row.isOpen() && row.isValid()) {
                    putUnlessNamed(row, Kind.ADD);
                } else if (row.isOpen()) {
                    left.add(row.shown("productId") + ": " + row.objection());
                }
            }
        }

        private List<SyncRow> called(String id, Kind kind) {
            return byId.computeIfAbsent(kind.rows(), this::index).getOrDefault(id, List.of());
        }

        private Map<String, List<SyncRow>> index(SyncClass of) {
            Map<String, List<SyncRow>> index = new HashMap<>();
            rows(of).forEach(row -> row.ids().forEach(id -> index.computeIfAbsent(id, each -> new ArrayList<>())
                    .add(row)));
            return index;
        }

        private List<SyncRow> rows(SyncClass of) {
            return rows.computeIfAbsent(of, diff::rows);
        }

        private void put(SyncAction action, String named) {
            SyncAction before = actions.put(action.row().rowId(), action);
            if (before != null && before.kind() != action.kind()) {
                throw new Misuse("“" + named + "” is named by " + before.kind().option() + " and by "
                        + action.kind().option() + ": say one or the other");
            }
            if (before != null && !before.equals(action)) {
                throw new Misuse(
                        "“" + named + "” is named twice by " + action.kind().option());
            }
        }

        private void putUnlessNamed(SyncRow row, Kind kind) {
            actions.putIfAbsent(row.rowId(), SyncAction.of(row, kind));
        }

        private static Misuse none(Kind kind, String named, String what) {
            return new Misuse(kind.option() + " " + named + ": the comparison has no row of "
                    + kind.rows().name() + " for " + what + "; --class "
                    + kind.rows().name() + " lists those there are");
        }
    }
}
