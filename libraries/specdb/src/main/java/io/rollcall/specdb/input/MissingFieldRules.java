package io.rollcall.specdb.input;

import java.io.IOException;
import java.nio.file.Path;

/** Without its field rules nothing of a category can be seeded. */
public final class MissingFieldRules extends IOException {

    private static final long serialVersionUID = 1;

    MissingFieldRules(Path file) {
        super("missing_field_rules:" + file);
    }
}
