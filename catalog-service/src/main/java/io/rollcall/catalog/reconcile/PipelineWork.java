package io.rollcall.catalog.reconcile;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.rollcall.catalog.reconcile.Reconciliation.Verdict;
import io.rollcall.identity.ProductId;
import io.rollcall.workspace.ProductFiles;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.Workspace;

/**
 * What the pipeline has of orphans: their rows in the queue and what it made under their names.
 *
 * @param queueIds by file, the ids under which an orphan can stand in the queue: those it is named by, unless a product or
 *     another file has it too
 * @param running those of the ids that the pipeline works on
 * @param rows how many of the ids have a row
 * @param results by product id, for the orphans' names and the products they belong to
 * @param movable the orphans, by file, whose product has no results, so that it can have theirs
 */
record PipelineWork(
        Map<String, List<String>> queueIds,
        Set<String> running,
        int rows,
        Map<String, List<String>> results,
        Set<String> movable) {

    /** @param canonical the product ids of the list */
    static PipelineWork of(Workspace workspace, String category, List<Verdict> verdicts, Set<String> canonical)
            throws IOException {
        List<Verdict> orphans = verdicts.stream()
                .filter(verdict -> verdict.is(FileClass.ORPHAN))
                .toList();
        Map<String, List<String>> queueIds = queueIds(verdicts, orphans, canonical);
        var ids = new HashSet<String>();
        queueIds.values().forEach(ids::addAll);
        var named = new HashSet<String>();
        orphans.forEach(orphan -> {
            named.add(orphan.file().stem());
            named.add(orphan.productId());
        });
        Map<String, List<String>> results = new ProductFiles(workspace, category).results(named);
        var queue = new Queue(workspace, category);
        return new PipelineWork(
                queueIds,
                ids.isEmpty() ? Set.of() : queue.running(ids),
                ids.isEmpty() ? 0 : ids.size() - queue.missing(ids).size(),
                results,
                movable(orphans, results));
    }

    private static Map<String, List<String>> queueIds(
            List<Verdict> verdicts, List<Verdict> orphans, Set<String> canonical) {
        var others = new HashSet<String>();
        verdicts.stream()
                .filter(verdict -> !verdict.is(FileClass.ORPHAN))
                .flatMap(verdict -> named(verdict.file()))
                .forEach(others::add);
        Map<String, List<String>> queueIds = new HashMap<>();
        for (Verdict orphan : orphans) {
            queueIds.put(
                    orphan.file().name(),
                    named(orphan.file())
                            .filter(id -> !canonical.contains(id) && !others.contains(id))
                            .sorted()
                            .toList());
        }
        return queueIds;
    }

    private static Stream<String> named(ScannedFile file) {
        return Stream.of(file.stem(), file.job().productId()).distinct().filter(ProductId::isValid);
    }

    /** One orphan alone can give its product its results. */
    private static Set<String> movable(List<Verdict> orphans, Map<String, List<String>> results) {
        var given = new HashSet<String>();
        var movable = new HashSet<String>();
        for (Verdict orphan : orphans) {
            if (results.containsKey(orphan.file().stem())
                    && !results.containsKey(orphan.productId())
                    && given.add(orphan.productId())) {
                movable.add(orphan.file().name());
            }
        }
        return movable;
    }

    /** What was made under the name of an orphan, as paths of the workspace. */
    List<String> results(Verdict orphan) {
        String stem = orphan.file().stem();
        return stem.equals(orphan.productId()) ? List.of() : results.getOrDefault(stem, List.of());
    }

    boolean isMovable(Verdict orphan) {
        return movable.contains(orphan.file().name());
    }

    List<String> queueIds(Verdict orphan) {
        return queueIds.getOrDefault(orphan.file().name(), List.of());
    }

    boolean isRunning(Verdict orphan) {
        return queueIds(orphan).stream().anyMatch(running::contains);
    }
}
