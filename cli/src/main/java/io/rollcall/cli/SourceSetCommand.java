package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where the list of live products comes from. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "set",
        description = {
            "Say where the list of a category's live products comes from. What is not named stays as it is; an empty"
                    + " value, as in --endpoint=, takes it away. It fails when somebody else changed it meanwhile.",
            "source test with the same options tries it without saving."
        },
        footer = {
            "  ./rollcall source set --type s3 --bucket live --key mouse.json \\",
            "      --region us-east-2 --access-key AKIA1 --secret-key env:S3_SECRET",
            "  ./rollcall source set --type api --url https://shop.example/products \\",
            "      --auth-header - <token.txt --list-path '$.products'",
            "  ./rollcall source set --type manual --upload live.json",
            "  ./rollcall source set --auto-pull --interval-hours 6"
        })
final class SourceSetCommand extends CommandInCategory implements Runnable {
    @Mixin
    SourceOptions options;

    @Option(names = "--upload", paramLabel = "FILE", description = "manual: send this file; its list is kept.")
    String upload;

    @Override
    public void run() {
        if (upload != null && options.file != null) {
            throw new Misuse("--file is one on the server, --upload one of this machine: use one or the other");
        }
        if (upload == null && options.isEmpty()) {
            throw new Misuse("Nothing to change: say at least one of --type, --bucket, --url, --file, --upload, …");
        }
        if (upload != null) {
            options.useUploaded();
        }
        Output output = output();
        SentFile sent = upload == null ? null : SentFile.of("A list", upload, output.terminal());
        var source = new ProductSource(api(), category(), output.terminal());
        Api.Tagged before = source.get();
        JsonNode saved = source.put(new Api.Tagged(options.appliedTo(before.body(), output.terminal()), before.tag()));
        output.one(saved, SourceFacts.row(saved), SourceFacts.of(saved), SourceFacts.FIELDS);
        options.unused(saved)
                .forEach(kind -> output.note(
                        "What was said of " + kind + " is kept, and not used: --type " + kind + " would use it."));
        if (sent != null) {
            upload(source, sent, output);
        }
        output.note("To try it: " + source.command("source test"));
    }

    private static void upload(ProductSource source, SentFile sent, Output output) {
        try {
            JsonNode uploaded = source.upload(sent);
            int invalid = uploaded.path("invalid_rows").asInt();
            output.note("Sent " + Cells.text(sent.name()) + ": "
                    + Cells.count(uploaded.path("rows").asInt(), "row")
                    + (invalid == 0
                            ? "."
                            : ", of which " + invalid + (invalid == 1 ? " names" : " name") + " no product."));
        } catch (Problem refused) {
            output.note("The source is saved, but the list was not taken: the one before counts, if there was one.");
            throw refused;
        }
    }
}
