package io.rollcall.cli;

import picocli.CommandLine.Option;

/** Which workbook, and which sheet of it. */
final class WorkbookOptions {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "A workbook (.xlsx, .xlsm) of this machine, to be sent; at most 64 MB.")
    String file;

    @Option(
            names = "--workbook",
            paramLabel = "NAME",
            description = "One of the category's own. Default: the only one there is.")
    String workbook;

    @Option(names = "--sheet", paramLabel = "S", description = "The sheet. Default: the only one with products.")
    String sheet;

    /** @throws Misuse for a file that cannot be sent, found out before anything is */
    WorkbookSource source(Terminal terminal) {
        if (file != null && workbook != null) {
            throw new Misuse(
                    "--file is a workbook of this machine, --workbook one of the category: use one or the other");
        }
        if (isBlank(workbook) || isBlank(sheet)) {
            throw new Misuse("--workbook and --sheet name something; they cannot be blank");
        }
        return new WorkbookSource(file == null ? null : SentFile.of("A workbook", file, terminal), workbook, sheet);
    }

    /** For the same command once more. */
    String asTyped() {
        return typed("--file", file) + typed("--workbook", workbook) + typed("--sheet", sheet);
    }

    private static String typed(String option, String value) {
        return value == null ? "" : " " + option + " " + BrandAdvice.quoted(value);
    }

    private static boolean isBlank(String name) {
        return name != null && name.isBlank();
    }
}
