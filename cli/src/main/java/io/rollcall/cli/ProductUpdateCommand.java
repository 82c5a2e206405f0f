package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Other facts about a product, as long as nobody changed them meanwhile. */
@Writes(Writes.When.UNLESS_DRY_RUN)
@Command(
        name = "update",
        description = {
            "Change a product. It fails when somebody else changed the product meanwhile.",
            "Another brand, model or variant gives it another id, if the identity gate agrees; --dry-run shows which."
        },
        footer = {
            "  ./rollcall product update mouse-razer-viper-v3-pro --status inactive",
            "  ./rollcall product update mouse-razer-viper-v3-pro --model \"Viper V4 Pro\"",
            "  ./rollcall product update mouse-razer-viper-v3-pro --variant=    none",
            "  ./rollcall product update mouse-razer-viper-v3-pro --brand Acer --dry-run",
            "  ./rollcall product update mouse-razer-viper-v3-pro --if-version 3 \\",
            "      --add-seed-url https://www.razer.com/gaming-mice"
        })
final class ProductUpdateCommand extends CommandInCategory implements Runnable {

    /** What becomes of a product; the names are the API's. */
    enum Status {
        active,
        inactive,
        draft
    }

    @Parameters(paramLabel = "PRODUCT-ID", description = "As product list shows it, or one it had before.")
    String productId;

    @Option(names = "--brand", paramLabel = "B", description = "A registered brand, by name or alias.")
    String brand;

    @Option(names = "--model", paramLabel = "M", description = "The model as its maker writes it.")
    String model;

    @Option(names = "--variant", paramLabel = "V", description = "A colour or an edition; --variant= for none.")
    String variant;

    @Option(names = "--status", paramLabel = "S", description = "One of ${COMPLETION-CANDIDATES}.")
    Status status;

    @Option(names = "--seed-url", paramLabel = "URL", description = "All its seed URLs; may be repeated.")
    List<String> seedUrls = new ArrayList<>();

    @Option(names = "--add-seed-url", paramLabel = "URL", description = "One more seed URL; may be repeated.")
    List<String> addedSeedUrls = new ArrayList<>();

    @Option(names = "--remove-seed-url", paramLabel = "URL", description = "One seed URL less; may be repeated.")
    List<String> removedSeedUrls = new ArrayList<>();

    @Mixin
    VersionOption version;

    @ArgGroup
    DryRunOrApply how = new DryRunOrApply();

    @Override
    public void run() {
        var urls = new ListChange("seed-url", seedUrls, addedSeedUrls, removedSeedUrls);
        boolean wanted = Stream.of(brand, model, variant, status).anyMatch(fact -> fact != null);
        if (!wanted && !urls.isWanted()) {
            throw new Misuse("Nothing to change: say at least one of --brand, --model, --variant, --status,"
                    + " --seed-url, --add-seed-url, --remove-seed-url");
        }
        Catalog catalog = catalog();
        JsonNode before = catalog.get(productId);
        if (how.dryRun) {
            catalog.preview(before, wish(before, urls), version.of(before));
        } else {
            catalog.update(before, wish(before, urls), version.of(before));
        }
    }

    /** What is left out stays as it is. */
    private ObjectNode wish(JsonNode before, ListChange urls) {
        ObjectNode wish = Api.body();
        Api.put(wish, "brand", brand);
        Api.put(wish, "model", model);
        Api.put(wish, "variant", variant);
        Api.put(wish, "status", status);
        urls.putInto(wish, "seedUrls", before);
        return wish;
    }
}
