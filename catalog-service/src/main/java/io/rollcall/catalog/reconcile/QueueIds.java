package io.rollcall.catalog.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.rollcall.identity.ProductId;

/** The ids under which orphans can stand in the queue: their names', unless a product or another file has it too. */
record QueueIds(Map<String, Set<String>> byFile) {

    /** @param scanned the same files, as they were read */
    static QueueIds of(List<ReconcileFile> files, List<ScannedFile> scanned, Set<String> canonical) {
        var kept = new HashSet<>(canonical);
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).is(FileClass.ORPHAN)) {
                kept.addAll(named(scanned.get(i)));
            }
        }
        Map<String, Set<String>> byFile = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).is(FileClass.ORPHAN)) {
                Set<String> ids = named(scanned.get(i));
                ids.removeAll(kept);
                byFile.put(files.get(i).file(), ids);
            }
        }
        return new QueueIds(byFile);
    }

    private static Set<String> named(ScannedFile file) {
        var ids = new HashSet<String>();
        for (String id : List.of(file.stem(), file.job().productId())) {
            if (ProductId.isValid(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    Set<String> of(ReconcileFile file) {
        return byFile.getOrDefault(file.file(), Set.of());
    }

    Set<String> all() {
        var all = new HashSet<String>();
        byFile.values().forEach(all::addAll);
        return all;
    }
}
