package io.rollcall.sync.source;

import java.io.IOException;
import java.util.Locale;

/**
 * An answer of a production source that cannot be read to its end, and is never taken for an empty or shorter list. Its
 * message is for a person, and shows no more of the document than a name or a word of it.
 */
public final class UnreadableSource extends IOException {

    public enum Fault {
        SOURCE_EMPTY,
        SOURCE_IS_HTML,
        SOURCE_NOT_JSON,
        SOURCE_NOT_UTF8,
        SOURCE_TRUNCATED,
        DUPLICATE_MEMBER,
        PATH_LEADS_NOWHERE,
        TOO_MANY_ROWS,
        TOO_MANY_MEMBERS,
        ROW_TOO_LARGE,
        STRING_TOO_LONG,
        NUMBER_TOO_LONG,
        NAME_TOO_LONG,
        TOO_DEEP
    }

    private final Fault fault;

    UnreadableSource(Fault fault, String why) {
        super(why);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** As the API spells it, such as {@code source_is_html}. It never changes. */
    public String code() {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
