package io.rollcall.cli;

import picocli.CommandLine.Parameters;

/** A command about one product of a catalog. */
abstract class CommandOnProduct extends CommandInCategory {
    @Parameters(paramLabel = "PRODUCT-ID", description = "As product list shows it.")
    String productId;
}
