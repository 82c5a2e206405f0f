package io.rollcall.cli;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is to be done about one row.
 *
 * @param value how a conflict is resolved; empty for every other kind
 * @param reason why something stays as it is; empty for every other kind
 * @param until when that ends; null for never
 */
record SyncAction(SyncRow row, Kind kind, String value, String reason, Until until) {

    enum Kind {
        ADD("add", SyncClass.in_production_only, "product"),
        ACCEPT("accept_value", SyncClass.field_drift, "value"),
        DISCONTINUE("discontinue", SyncClass.in_catalog_only, "product"),
        KEEP("keep", SyncClass.in_catalog_only, "product"),
        RESOLVE("resolve", SyncClass.identity_mismatch, "conflict");

        private final String token;
        private final SyncClass rows;
        private final String noun;

        Kind(String token, SyncClass rows, String noun) {
            this.token = token;
            this.rows = rows;
            this.noun = noun;
        }

        /** Of which class the rows are that it is for. */
        SyncClass rows() {
            return rows;
        }

        String option() {
            return "--" + verb();
        }

        String verb() {
            return name().toLowerCase(Locale.ROOT);
        }

        String counted(int number) {
            return Cells.count(number, noun);
        }
    }

    static SyncAction of(SyncRow row, Kind kind) {
        return new SyncAction(row, kind, "", "", null);
    }

    ObjectNode asked() {
        ObjectNode asked = Api.body().put("row_id", row.rowId()).put("action", kind.token);
        Api.put(asked, "value", value.isEmpty() ? null : value);
        Api.put(asked, "reason", reason.isEmpty() ? null : reason);
        Api.put(asked, "until", until == null ? null : until.instant());
        return asked;
    }

    /** As in {@code mouse-razer-viper} or {@code weight=mouse-razer-viper}. */
    String spoken() {
        String id = row.shown("productId");
        return switch (kind) {
            case ACCEPT -> row.shown("field") + "=" + id;
            case RESOLVE -> id + "=" + value.replace('_', '-');
            case ADD, DISCONTINUE, KEEP -> id;
        };
    }
}
