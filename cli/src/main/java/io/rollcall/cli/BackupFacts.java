package io.rollcall.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** A backup, as a screen and CSV show it. */
final class BackupFacts {
    static final List<String> FIELDS = List.of(
            "id",
            "category",
            "createdAt",
            "actor",
            "why",
            "planId",
            "files",
            "bytes",
            "queueRows",
            "resultsMoved",
            "state",
            "restoredAt",
            "restoredBy");

    /** For a person. */
    static final List<String> COLUMNS =
            List.of("id", "createdAt", "actor", "files", "bytes", "queueRows", "resultsMoved", "state");

    private BackupFacts() {}

    static Facts of(JsonNode backup) {
        return Facts.of(backup, FIELDS, Cells::shown);
    }
}
