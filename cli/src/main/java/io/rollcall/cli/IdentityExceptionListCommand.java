package io.rollcall.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The exceptions that hold. */
@Writes(Writes.When.NEVER)
@Command(
        name = "list",
        description = "List the exceptions that hold, the newest first.",
        footer = {
            "  ./rollcall identity exception list",
            "  ./rollcall identity exception list -q \"acer cestus\"",
            "  ./rollcall identity exception list -o csv >exceptions.csv"
        })
final class IdentityExceptionListCommand extends CommandInCategory implements Runnable {
    static final List<String> FIELDS = List.of(
            "identifier",
            "category",
            "brand",
            "model",
            "variant",
            "productId",
            "reason",
            "actor",
            "at",
            "version",
            "revision",
            "removed");
    private static final List<String> COLUMNS =
            List.of("identifier", "brand", "model", "variant", "reason", "actor", "at");

    @Option(
            names = {"-q", "--query"},
            paramLabel = "WORDS",
            description = "Words in the names, the id, the reason or who made it.")
    String query;

    @Mixin
    LimitOption limit;

    @Override
    public void run() {
        ApiPath exceptions = ApiPath.of("identity", category(), "exceptions");
        Listing.read(api(), exceptions.with("q", query), limit.most()).show(output(), "exception", COLUMNS, FIELDS);
    }
}
