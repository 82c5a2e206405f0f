package io.rollcall.identity;

import java.util.Locale;

/**
 * Every way an identity comes in. Each asks the rules, in its mode (D8a); a refusal names it. A test walks this list and
 * tries a fabricated variant by every one of them.
 */
public enum Intake {
    /** A person or program adds one product. */
    ADD(Mode.AUTHORING),
    /** A product's brand, model or variant is changed. */
    UPDATE(Mode.AUTHORING),
    BULK(Mode.AUTHORING),
    /** The seed from {@code activeFiltering.json}. */
    SEED(Mode.AUTHORING),
    /** The products of a workbook. */
    IMPORT(Mode.AUTHORING),
    /** Products that production has and the catalog has not, added from a diff (D46). */
    PRODUCTION(Mode.AUTHORING),
    /** Job inputs made from {@code activeFiltering.json} while there is no catalog. */
    SYNC(Mode.SYNC),
    /** Job inputs that appear on disk, before they get a queue entry. */
    QUEUE_SYNC(Mode.SYNC),
    /** Another tool asks the gate. */
    GATE(Mode.SYNC);

    private final Mode mode;

    Intake(Mode mode) {
        this.mode = mode;
    }

    public Mode mode() {
        return mode;
    }

    /** As it stands in rejections: {@code queue-sync}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
