package io.rollcall.cli;

/** How an answer is written; the names are what stands after {@code -o}. */
enum Format {
    table,
    json,
    yaml,
    csv,
    /** The rows of CSV, each an object on its own line. */
    jsonl,
    /** What each of the rows is called in commands, on its own line. */
    name
}
