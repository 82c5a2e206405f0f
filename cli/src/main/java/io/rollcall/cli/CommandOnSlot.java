package io.rollcall.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one place for a value: a cell, or what products share. */
abstract class CommandOnSlot extends CommandInCategory {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PRODUCT", description = "The id of the product of a cell.")
    String product;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FIELD", description = "The field of the cell, as in weight.")
    String field;

    @Option(
            names = "--component-value",
            paramLabel = "ID",
            description = "Instead of a cell: the property of a component, by its id.")
    Long componentValue;

    @Option(
            names = "--list-value",
            paramLabel = "ID",
            description = "Instead of a cell: the value of a list, by its id.")
    Long listValue;

    /** Whether none is named. */
    final boolean isAboutAll() {
        return product == null && !isShared();
    }

    final boolean isShared() {
        return componentValue != null || listValue != null;
    }

    final ReviewSlot slot() {
        if ((field == null) == !isShared() || (product != null && isShared())) {
            throw oneOfThem();
        }
        return isShared() ? sharedSlot() : ReviewSlot.cell(api(), category(), product, field);
    }

    final ReviewSlot sharedSlot() {
        if (componentValue != null && listValue != null) {
            throw oneOfThem();
        }
        return componentValue != null
                ? ReviewSlot.shared(category(), ReviewSlot.Kind.COMPONENT_VALUE, componentValue)
                : ReviewSlot.shared(category(), ReviewSlot.Kind.LIST_VALUE, listValue);
    }

    private static Misuse oneOfThem() {
        return new Misuse("Which value? Name PRODUCT and FIELD, or --component-value ID, or --list-value ID");
    }
}
