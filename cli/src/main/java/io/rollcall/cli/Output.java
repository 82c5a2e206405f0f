package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes an answer in the form that was asked for: data to standard output, everything else to standard error. */
record Output(Terminal terminal, Format format) {
    /** What commands call a thing by; where none of these is among the fields, the first of them. */
    private static final List<String> IDS =
            List.of("productId", "product_id", "slug", "identifier", "import_id", "id", "category", "file");

    /** Many of a kind: {@code columns} for a person, every one of {@code fields} for CSV. */
    void list(JsonNode answer, List<JsonNode> items, List<String> columns, List<String> fields) {
        switch (format) {
            case json, yaml -> whole(answer);
            case csv, jsonl, name -> rows(items, fields);
            case table -> table(items, columns);
        }
    }

    /** One thing: its facts for a person, one row for CSV. */
    void one(JsonNode answer, Facts facts, List<String> fields) {
        one(answer, answer, facts, fields);
    }

    /** @param row the answer as CSV can show it, without inner objects */
    void one(JsonNode answer, JsonNode row, Facts facts, List<String> fields) {
        switch (format) {
            case json, yaml -> whole(answer);
            case csv, jsonl, name -> rows(List.of(row), fields);
            case table -> facts.lines().forEach(terminal.out()::println);
        }
    }

    /** What an action did: the sums, and the rows somebody should look at. */
    void report(JsonNode answer, Facts sums, List<JsonNode> rows, List<String> columns) {
        report(answer, sums, rows, columns, columns);
    }

    /** The same with {@code columns} for a person and every one of {@code fields} for CSV. */
    void report(JsonNode answer, Facts sums, List<JsonNode> rows, List<String> columns, List<String> fields) {
        report(answer, sums.lines(), rows, columns, fields);
    }

    /** @param said the sums in words */
    void report(JsonNode answer, List<String> said, List<JsonNode> rows, List<String> columns, List<String> fields) {
        switch (format) {
            case json, yaml -> whole(answer);
            case csv, jsonl, name -> {
                said.forEach(this::note);
                rows(rows, fields);
            }
            case table -> {
                said.forEach(terminal.out()::println);
                if (!rows.isEmpty()) {
                    terminal.out().println();
                    table(rows, columns);
                }
            }
        }
    }

    /**
     * Several lists: those that are not empty, with their first rows, for a person.
     *
     * @param rows all there is, for CSV
     */
    void sections(JsonNode answer, Facts sums, List<Section> sections, List<JsonNode> rows, List<String> fields) {
        report(answer, sums.lines(), format == Format.table ? List.of() : rows, fields, fields);
        if (format == Format.table) {
            sections.stream().filter(section -> !section.rows().isEmpty()).forEach(this::section);
        }
    }

    /**
     * A report in lines of its own for a person.
     *
     * @param said the sums in words; the lines have them too
     * @param rows all there is, for CSV
     */
    void lines(JsonNode answer, List<String> lines, List<String> said, List<JsonNode> rows, List<String> fields) {
        if (format == Format.table) {
            lines.forEach(terminal.out()::println);
        } else {
            report(answer, said, rows, fields, fields);
        }
    }

    /** The rows somebody should look at; no table when there are none. */
    void rest(JsonNode answer, List<JsonNode> rows, List<String> columns) {
        if (format != Format.table || !rows.isEmpty()) {
            list(answer, rows, columns, columns);
        }
    }

    /** Whether each row is on its own, so that all of them are wanted. */
    boolean isInRows() {
        return switch (format) {
            case csv, jsonl, name -> true;
            case table, json, yaml -> false;
        };
    }

    /** For the person, not for the pipe. */
    void note(String text) {
        if (!text.isEmpty()) {
            terminal.err().println(text);
        }
    }

    private void table(List<JsonNode> items, List<String> columns) {
        List<String> lines = Table.of(items, columns).lines(terminal.width());
        terminal.out().println(terminal.bold(lines.get(0)));
        lines.stream().skip(1).forEach(terminal.out()::println);
    }

    private void section(Section section) {
        terminal.out().println();
        terminal.out().println(terminal.bold(section.heading()));
        table(section.shown(), section.columns());
        if (!section.rest().isEmpty()) {
            terminal.out().println(section.rest());
        }
    }

    private void rows(List<JsonNode> items, List<String> fields) {
        switch (format) {
            case csv -> terminal.data().print(Csv.of(items, fields));
            case name -> {
                String id = IDS.stream().filter(fields::contains).findFirst().orElse(fields.get(0));
                items.stream()
                        .map(item -> Cells.of(item, id))
                        .filter(name -> !name.isEmpty())
                        .forEach(terminal.data()::println);
            }
            default -> items.forEach(item -> terminal.data().println(line(item, fields)));
        }
    }

    private static JsonNode line(JsonNode item, List<String> fields) {
        ObjectNode line = Api.body();
        fields.forEach(field -> line.set(field, item.has(field) ? item.get(field) : line.nullNode()));
        return line;
    }

    private void whole(JsonNode answer) {
        if (format == Format.json) {
            terminal.data().println(answer.toPrettyString());
        } else {
            terminal.data().print(Yaml.of(answer));
        }
    }
}
