package io.rollcall.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

/** What of a workbook is wanted. */
final class ImportChoiceOptions {
    private static final String ALL = "all";

    @Option(
            names = "--include",
            paramLabel = "CELL,…",
            description = "Import only the products in these cells. Default: all that are new.")
    List<String> include = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "CELL,…", description = "Import all but these.")
    List<String> exclude = new ArrayList<>();

    @Option(
            names = "--keep-variant",
            paramLabel = "CELL,…",
            description =
                    "Keep the variants of these products although they look like a part of the model, and remember"
                            + " them as exceptions; all for every one. Default: leave such variants out.")
    List<String> keep = new ArrayList<>();

    @Option(
            names = "--alias",
            paramLabel = "NAME=SLUG",
            description =
                    "This new brand is another name of that brand, as in \"Logitech G=logitech\"; may be repeated.")
    List<String> aliases = new ArrayList<>();

    @Option(names = "--fields", description = "Also take over the field values of the products that are created.")
    boolean fields;

    /** @throws Misuse for what makes no sense, whatever the workbook says */
    void check() {
        if (!include.isEmpty() && !exclude.isEmpty()) {
            throw new Misuse("--include says which products, --exclude which not: use one or the other");
        }
        cells(include);
        cells(exclude);
        if (cells(keep).contains(ALL) && cells(keep).size() > 1) {
            throw new Misuse("--keep-variant all is every one: name no cell beside it");
        }
        slugs();
    }

    /** @throws Misuse for what is not in the workbook */
    ImportChoices of(ImportPreview preview) {
        Set<String> included = include.isEmpty() ? null : preview.rowIds(cells(include));
        Set<String> excluded = preview.rowIds(cells(exclude));
        var choices = new ImportChoices(included, excluded, Set.of(), aliases(preview), fields);
        return choices.keeping(cells(keep).contains(ALL) ? suspects(preview, choices) : kept(preview, choices));
    }

    /** For the same command once more. */
    String asTyped() {
        var typed = new StringBuilder();
        typed(typed, "--include", include);
        typed(typed, "--exclude", exclude);
        typed(typed, "--keep-variant", keep);
        aliases.forEach(alias -> typed(typed, "--alias", List.of(alias)));
        if (fields) {
            typed.append(" --fields");
        }
        return typed.toString();
    }

    private static void typed(StringBuilder typed, String option, List<String> values) {
        if (!values.isEmpty()) {
            typed.append(' ').append(option).append(' ').append(BrandAdvice.quoted(String.join(",", values)));
        }
    }

    /** One by one, also those that nobody wrote: to leave them out could mean all. */
    private static List<String> cells(List<String> typed) {
        List<String> cells = typed.stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .toList();
        if (cells.contains("")) {
            throw new Misuse(
                    "A cell is as in F4 or dataEntry!F4, and cannot be blank, as in “" + String.join(",", typed) + "”");
        }
        return cells;
    }

    private static Set<String> suspects(ImportPreview preview, ImportChoices choices) {
        var suspects = new LinkedHashSet<>(preview.suspects());
        suspects.removeIf(rowId -> !choices.takes(rowId));
        return suspects;
    }

    private Set<String> kept(ImportPreview preview, ImportChoices choices) {
        Set<String> kept = preview.rowIds(cells(keep));
        Set<String> suspects = preview.suspects();
        for (String rowId : kept) {
            if (!suspects.contains(rowId)) {
                throw new Misuse("--keep-variant " + rowId
                        + ": its variant is not among those that would be left out, so there is nothing to keep");
            }
            if (!choices.takes(rowId)) {
                throw new Misuse("--keep-variant " + rowId + ": this product is not to be imported");
            }
        }
        return kept;
    }

    private Map<String, String> aliases(ImportPreview preview) {
        var aliases = new LinkedHashMap<String, String>();
        slugs().forEach((name, slug) -> aliases.put(preview.newBrand(name), slug));
        return aliases;
    }

    /** By the names as they were typed. */
    private Map<String, String> slugs() {
        var slugs = new LinkedHashMap<String, String>();
        for (String alias : aliases) {
            int at = alias.lastIndexOf('=');
            String name = alias.substring(0, Math.max(at, 0)).strip();
            String slug = alias.substring(at + 1).strip();
            if (name.isEmpty() || slug.isEmpty()) {
                throw new Misuse("--alias is as in \"Logitech G=logitech\", not “" + alias + "”");
            }
            if (slugs.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                throw new Misuse("“" + name + "” can be another name of one brand only");
            }
            slugs.put(name, slug);
        }
        return slugs;
    }
}
