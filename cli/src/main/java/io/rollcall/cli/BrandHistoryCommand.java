package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who changed what about brands. */
@Command(
        name = "history",
        description = {
            "List what was changed about a brand, or about all of them, the latest first. Times are UTC.",
            "Without BRAND it also lists what was changed about brands that are gone."
        },
        footer = {
            "  ./rollcall brand history --limit 20",
            "  ./rollcall brand history razer",
            "  ./rollcall brand history -o csv >changes.csv",
            "  ./rollcall brand undo 42                     take change 42 back"
        })
final class BrandHistoryCommand implements Runnable {
    private static final List<String> COLUMNS = List.of("id", "at", "brand", "action", "actor", "changes");
    private static final List<String> FIELDS = List.of(
            "id", "at", "brand", "slug", "identifier", "action", "actor", "version", "changes", "undoable", "whyNot");

    @Parameters(
            arity = "0..1",
            paramLabel = "BRAND",
            description = "Its slug, its exact name or an alias. Default: all.")
    String brand;

    @Mixin
    LimitOption limit;

    private final RollcallCommand rollcall;

    BrandHistoryCommand(RollcallCommand rollcall) {
        this.rollcall = rollcall;
    }

    @Override
    public void run() {
        Integer most = limit.value();
        Api api = rollcall.api();
        ApiPath path = brand == null
                ? ApiPath.of("brand-history")
                : FoundBrand.find(api, brand).path("history");
        Listing history = Listing.read(api, path, most);
        Output output = rollcall.output();
        List<JsonNode> rows =
                history.items().stream().map(BrandHistoryCommand::row).toList();
        output.list(history.answer(), rows, COLUMNS, FIELDS);
        output.note(history.count("change"));
    }

    private static JsonNode row(JsonNode entry) {
        return ((ObjectNode) entry.deepCopy())
                .put("brand", Cells.of(entry, "name"))
                .put(
                        "changes",
                        Listing.rows(entry, "changes").stream()
                                .map(BrandHistoryCommand::spoken)
                                .collect(Collectors.joining("; ")));
    }

    /** “aliases: none → Razer”. */
    private static String spoken(JsonNode change) {
        return Cells.of(change, "field") + ": " + orNone(Cells.of(change, "from")) + " → "
                + orNone(Cells.of(change, "to"));
    }

    private static String orNone(String texts) {
        return texts.isEmpty() ? "none" : texts;
    }
}
