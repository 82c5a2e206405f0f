package io.rollcall.cli;

import lombok.RequiredArgsConstructor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything about one product. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = "Show one product. An id it had before a rename finds it too.",
        footer = {
            "  ./rollcall product show mouse-razer-viper-v3-pro",
            "  ./rollcall product show mouse-razer-viper-v3-pro -o json"
        })
@RequiredArgsConstructor
final class ProductShowCommand implements Runnable {
    @Mixin
    CategoryOption category;

    @Parameters(paramLabel = "PRODUCT-ID", description = "As product list shows it.")
    String productId;

    private final RollcallCommand rollcall;

    @Override
    public void run() {
        Api api = rollcall.api();
        new Catalog(api, category.of(api), rollcall.output()).show(productId);
    }
}
