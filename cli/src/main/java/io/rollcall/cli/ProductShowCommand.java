package io.rollcall.cli;

import picocli.CommandLine.Command;

/** Everything about one product. */
@Writes(Writes.When.NEVER)
@Command(
        name = "show",
        description = "Show one product. An id it had before a rename finds it too.",
        footer = {
            "  ./rollcall product show mouse-razer-viper-v3-pro",
            "  ./rollcall product show mouse-razer-viper-v3-pro -o json"
        })
final class ProductShowCommand extends CommandOnProduct implements Runnable {
    @Override
    public void run() {
        catalog().show(productId);
    }
}
