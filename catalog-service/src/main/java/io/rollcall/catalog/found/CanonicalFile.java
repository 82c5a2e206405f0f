package io.rollcall.catalog.found;

import java.io.IOException;
import java.nio.file.Path;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.http.Refusal;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** {@code activeFiltering.json}, which says which products exist while there is no catalog (D11). */
@ApplicationScoped
public class CanonicalFile {

    static final class SourceTrouble extends Refusal {
        SourceTrouble(String code, String detail) {
            super(422, code, detail);
        }
    }

    private final Workspace workspace;

    CanonicalFile(@ConfigProperty(name = "rollcall.workspace") Path workspace) {
        this.workspace = new Workspace(workspace);
    }

    /** @throws Refusal {@code no_canonical_source} where there is none, {@code active_filtering_unreadable} */
    public ActiveFiltering required(String category) throws IOException {
        try {
            return ActiveFiltering.read(workspace.activeFiltering(category))
                    .orElseThrow(
                            () -> new SourceTrouble(
                                    "no_canonical_source",
                                    "The category has neither a catalog nor an activeFiltering.json: nothing says which products exist."));
        } catch (UnreadableFile broken) {
            throw new SourceTrouble("active_filtering_unreadable", broken.getMessage() + ". Nothing was changed.");
        }
    }
}
