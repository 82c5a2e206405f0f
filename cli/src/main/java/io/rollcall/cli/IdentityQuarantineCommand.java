package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Job inputs on disk that got no queue entry. */
@Command(
        name = "quarantine",
        description = {
            "List the job inputs on disk that got no queue entry, and why.",
            "Refused: the gate does not take what they name. Unreadable: they are no job input."
        },
        footer = {
            "  ./rollcall identity quarantine",
            "  ./rollcall identity quarantine --category mouse -o csv >files.csv"
        })
final class IdentityQuarantineCommand implements Runnable {
    private static final List<String> FIELDS = List.of(
            "file",
            "state",
            "reason",
            "message",
            "brand",
            "model",
            "variant",
            "productId",
            "canonicalProductId",
            "since");
    private static final List<String> COLUMNS = List.of("file", "state", "why", "identity", "canonical", "since");

    @Mixin
    CategoryOption category;

    @Mixin
    LimitOption limit;

    private final RollcallCommand rollcall;

    IdentityQuarantineCommand(RollcallCommand rollcall) {
        this.rollcall = rollcall;
    }

    @Override
    public void run() {
        Integer most = limit.value();
        Api api = rollcall.api();
        Listing files = Listing.read(api, ApiPath.of("catalog", category.of(api), "quarantine"), most);
        Output output = rollcall.output();
        output.list(
                files.answer(),
                files.items().stream().map(IdentityQuarantineCommand::row).toList(),
                COLUMNS,
                FIELDS);
        output.note(files.count("file"));
    }

    /** What cannot be read names nothing; then the message says more than a reason. */
    private static JsonNode row(JsonNode file) {
        ObjectNode row = file.deepCopy();
        row.put("identity", Identity.of(file).spoken());
        row.set("canonical", file.path("canonicalProductId"));
        row.set("why", file.path(Cells.of(file, "reason").isEmpty() ? "message" : "reason"));
        return row;
    }
}
