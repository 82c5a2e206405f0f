package io.rollcall.cli;

import picocli.CommandLine.Command;

/** Products of a category. */
@Command(
        name = "product",
        description = "List, add and show products.",
        footer = {
            "  ./rollcall product list -q superlight",
            "  ./rollcall product add --brand Razer --model \"Viper V4 Pro\"",
            "  ./rollcall product show mouse-razer-viper-v3-pro"
        },
        subcommands = {ProductListCommand.class, ProductAddCommand.class, ProductShowCommand.class})
final class ProductCommand {}
