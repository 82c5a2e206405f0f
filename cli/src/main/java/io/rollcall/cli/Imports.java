package io.rollcall.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The imports of workbooks into one category. */
record Imports(Api api, String category, Terminal terminal) {

    ImportPreview preview(WorkbookSource source) {
        String what = "Reading the workbook";
        return new ImportPreview(asking(() -> source.isSent()
                ? new Waiting(terminal, what, source.file()::share).during(() -> api.postForm(path(), source.form()))
                : new Waiting(terminal, what).during(() -> api.post(path(), source.wish()))));
    }

    /** @param importId of the preview: exactly its workbook is imported */
    ImportOutcome apply(String importId, ObjectNode wish) {
        return new ImportOutcome(
                asking(() -> new Waiting(terminal, "Importing").during(() -> api.post(path(importId, "apply"), wish))));
    }

    /** Those that were carried out, the newest first. */
    Listing done() {
        return new Listing(api.get(path()));
    }

    /** As it was previewed, and what came of it. */
    ImportPreview get(String importId) {
        return new ImportPreview(asking(() -> api.get(path(importId))));
    }

    JsonNode undo(String importId) {
        return asking(() ->
                new Waiting(terminal, "Taking it back").during(() -> api.post(path(importId, "undo"), Api.body())));
    }

    /** The command that does so. */
    String undoing(String importId) {
        return "./rollcall import undo " + BrandAdvice.quoted(importId) + " --category " + BrandAdvice.quoted(category);
    }

    private ApiPath path(String... more) {
        return ApiPath.of(Stream.concat(Stream.of("catalog", category, "import", "workbook"), Stream.of(more))
                .toArray(String[]::new));
    }

    private <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (Problem refused) {
            throw refused.advising(advice(refused));
        }
    }

    private List<String> advice(Problem refused) {
        JsonNode document = refused.document();
        return switch (refused.code()) {
            case "sheet_ambiguous", "sheet_unknown" -> choosing("--sheet", document.path("sheets"));
            case "several_workbooks", "no_such_workbook" -> choosing("--workbook", document.path("workbooks"));
            case "no_workbook" -> List.of("the same with --file FILE: a workbook of this machine is sent");
            case "plan_stale" -> List.of("the same again: it looks anew and imports what it then finds");
            case "import_running" -> List.of("the same again, when the other one is done");
            case "import_unknown" -> List.of("./rollcall import list --category " + BrandAdvice.quoted(category));
            default -> List.of();
        };
    }

    /** With each of the names, as it is to be typed. */
    private static List<String> choosing(String option, JsonNode names) {
        return Stream.iterate(0, at -> at < names.size(), at -> at + 1)
                .map(at -> names.path(at).asText())
                .map(name -> "the same with " + option + " " + inQuotes(name))
                .toList();
    }

    /** In double ones, unless the shell would see something in them. */
    private static String inQuotes(String name) {
        return name.matches("[^\"$`\\\\!]*") ? "\"" + name + "\"" : BrandAdvice.quoted(name);
    }
}
