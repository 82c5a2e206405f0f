package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes an exception away, after a look at what stands only because of it. */
@Writes(Writes.When.WHEN_APPLIED)
@Command(
        name = "remove",
        description = {
            "List the products that only an exception keeps valid; with --apply, take the exception away.",
            "The products stay, and are no longer valid without it."
        },
        footer = {
            "  ./rollcall identity exception remove --identifier 9f3c2a10",
            "  ./rollcall identity exception remove --identifier 9f3c2a10 \\",
            "      --apply --reason \"It was never sold\"",
            "  ./rollcall identity exception remove --brand Acer --model \"Cestus 350\" \\",
            "      --variant 350"
        })
final class IdentityExceptionRemoveCommand extends CommandInCategory implements Runnable {

    static final class Which {
        @Option(names = "--identifier", paramLabel = "ID", description = "As identity exception list shows it.")
        String identifier;

        @ArgGroup(exclusive = false, multiplicity = "1")
        ExceptedIdentity excepted;

        private ApiPath in(ApiPath exceptions) {
            return identifier == null
                    ? exceptions
                            .with("brand", excepted.brand)
                            .with("model", excepted.model)
                            .with("variant", excepted.variant)
                    : exceptions.with("identifier", identifier);
        }
    }

    private static final List<String> COLUMNS = List.of("productId", "brand", "model", "variant");

    @ArgGroup(multiplicity = "1")
    Which which;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is taken away; --apply needs it.")
    String reason;

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public void run() {
        boolean reasoned = reason != null && !reason.isBlank();
        if (how.apply && !reasoned) {
            throw new Misuse("--apply needs --reason TEXT: the next person will want to know");
        }
        JsonNode report = api().delete(which.in(ApiPath.of("identity", category(), "exceptions"))
                .with("reason", reasoned ? reason : null)
                .with("dryRun", !how.apply));
        JsonNode exception = report.path("exception");
        var products = Listing.rows(report, "products");
        var sums = new Facts()
                .add(how.apply ? "removed" : "would remove", exception, "identifier")
                .add("identity", Identity.of(exception).spoken())
                .add("reason", exception, "reason")
                .add("by", exception, "actor")
                .add("at", Cells.shown(Cells.of(exception, "at")))
                .add(how.apply ? "products now invalid" : "products then invalid", products.size());
        Output output = output();
        output.report(report, sums, products, COLUMNS);
        if (!how.apply) {
            output.note("Nothing was changed. Add --apply" + (reasoned ? "" : " --reason TEXT") + " to do it.");
        }
    }
}
