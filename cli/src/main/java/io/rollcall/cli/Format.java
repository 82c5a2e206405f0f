package io.rollcall.cli;

/** How an answer is written; the names are what stands after {@code -o}. */
enum Format {
    table,
    json,
    csv,
    /** The rows of CSV, each an object on its own line. */
    jsonl
}
