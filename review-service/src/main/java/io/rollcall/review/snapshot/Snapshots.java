package io.rollcall.review.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.http.UnknownCategory;
import io.rollcall.identity.Category;
import io.rollcall.specdb.ForeignSpecDb;
import io.rollcall.specdb.SpecDb;
import io.rollcall.workspace.Workspace;

/** The snapshots of all categories, each opened when it is first asked for, and again when its file was replaced. */
@ApplicationScoped
@RequiredArgsConstructor
public class Snapshots {

    private final Workspace workspace;
    private final Map<String, SpecDb> opened = new ConcurrentHashMap<>();

    /**
     * @throws SpecDbNotReady where nothing was seeded, or the file was taken away
     * @throws UnknownCategory for what can be no category, or has no folder
     */
    public SpecDb of(String category) {
        if (!Category.isValid(category)) {
            throw UnknownCategory.malformed();
        }
        SpecDb known = opened.get(category);
        return known != null && known.isCurrent() ? known : opened(category);
    }

    /** Those that were seeded. */
    public List<String> seeded() {
        try {
            return workspace.categories().stream()
                    .filter(category -> Files.exists(workspace.specDb(category)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized SpecDb opened(String category) {
        SpecDb known = opened.get(category);
        if (known != null && known.isCurrent()) {
            return known;
        }
        forget(category);
        try {
            SpecDb db = SpecDb.open(workspace.specDb(category), category);
            if (!db.isSeeded()) {
                db.close();
                throw SpecDbNotReady.neverSeeded(category);
            }
            opened.put(category, db);
            return db;
        } catch (NoSuchFileException none) {
            if (Files.isDirectory(workspace.helperFiles(category))) {
                throw SpecDbNotReady.neverSeeded(category);
            }
            throw UnknownCategory.named(category);
        } catch (ForeignSpecDb foreign) {
            throw SpecDbNotReady.unreadable(foreign.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void forget(String category) {
        SpecDb gone = opened.remove(category);
        if (gone != null) {
            gone.close();
        }
    }

    @PreDestroy
    void close() {
        opened.values().forEach(SpecDb::close);
    }
}
