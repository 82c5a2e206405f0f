package io.rollcall.gate.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.gate.index.IdentityMemory;
import io.rollcall.http.Refusal;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityIndex;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.InvalidText;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.Mode;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Source;
import io.rollcall.workspace.ActiveFiltering;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** Asks the rules over the gate's memory; without a catalog, over {@code activeFiltering.json} (D11). */
@ApplicationScoped
class Gate {

    static final class SourceUnreadable extends Refusal {
        SourceUnreadable(String detail) {
            super(422, "active_filtering_unreadable", detail + ". Repair the file; it is not taken for an empty one.");
        }
    }

    private final IdentityMemory memory;
    private final Workspace workspace;

    Gate(IdentityMemory memory, @ConfigProperty(name = "rollcall.workspace") Path workspace) {
        this.memory = memory;
        this.workspace = new Workspace(workspace);
    }

    IdentityDecision decide(String category, Candidate candidate, Mode mode) {
        return memory.ask(
                        category,
                        known -> known.map(catalog -> IdentityRules.decide(category, candidate, mode, catalog)))
                .orElseGet(() -> IdentityRules.decide(category, candidate, mode, fallback(category)));
    }

    List<IdentityDecision> decideAll(String category, List<Candidate> candidates, Mode mode) {
        return memory.ask(
                        category,
                        known -> known.map(catalog -> IdentityRules.decideAll(category, candidates, mode, catalog)))
                .orElseGet(() -> IdentityRules.decideAll(category, candidates, mode, fallback(category)));
    }

    long revision(String category) {
        return memory.revision(category);
    }

    private KnownIdentities fallback(String category) {
        try {
            Map<String, String> brandKeys = memory.brandKeys();
            Optional<ActiveFiltering> file = ActiveFiltering.read(workspace.activeFiltering(category));
            var index = new IdentityIndex(file.isPresent() ? Source.ACTIVE_FILTERING : Source.NONE, brandKeys);
            file.ifPresent(content -> content.rows().forEach(row -> add(index, category, row)));
            return index;
        } catch (UnreadableFile broken) {
            throw new SourceUnreadable(broken.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void add(IdentityIndex index, String category, ActiveFiltering.Row row) {
        try {
            index.add(ProductIdentity.of(category, row.brand(), row.model(), row.variant()));
        } catch (InvalidText unnameable) {
            // A row that names nothing cannot stand in anybody's way.
        }
    }
}
