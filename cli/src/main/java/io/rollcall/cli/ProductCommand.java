package io.rollcall.cli;

import picocli.CommandLine.Command;

/** Products of a category. */
@Command(
        name = "product",
        description = {
            "Look at the products of a category and change them, one or many.",
            "A PRODUCT-ID is as product list shows it."
        },
        footer = {
            "  ./rollcall product list -q superlight",
            "  ./rollcall product add --brand Razer --model \"Viper V4 Pro\"",
            "  ./rollcall product show mouse-razer-viper-v3-pro",
            "  ./rollcall product update mouse-razer-viper-v3-pro --status inactive",
            "  ./rollcall product bulk mice.csv",
            "  ./rollcall product export --file mice.csv",
            "  ./rollcall product history                      then product undo ID"
        },
        subcommands = {
            ProductListCommand.class,
            ProductShowCommand.class,
            ProductAddCommand.class,
            ProductBulkCommand.class,
            ProductExportCommand.class,
            ProductUpdateCommand.class,
            ProductMakeVariantsCommand.class,
            ProductRemoveCommand.class,
            ProductActionCommand.class,
            ProductHistoryCommand.class,
            ProductUndoCommand.class
        })
final class ProductCommand {}
