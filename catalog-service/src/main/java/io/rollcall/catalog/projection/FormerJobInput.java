package io.rollcall.catalog.projection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.rollcall.workspace.ProductFiles;

/**
 * What a product left behind under an id that is no longer its own.
 *
 * @param identifier the product's stable key
 * @param movedTo its new id; null when it has none, or keeps the one it has without a job
 * @param keptAside whether the job input may be wanted again
 * @param jobDone whether its job input has left; the queue follows, so that a row never names one that has not
 */
record FormerJobInput(
        long number, String productId, String identifier, String movedTo, boolean keptAside, boolean jobDone) {

    /**
     * Those that may be carried out now: a product that the pipeline works on keeps its files until that is over, and whoever
     * wants its place or follows it waits too.
     *
     * @param inOrder as they happened
     * @param running ids the pipeline works on
     */
    static List<FormerJobInput> free(List<FormerJobInput> inOrder, Set<String> running) {
        var held = new HashSet<String>();
        var free = new ArrayList<FormerJobInput>();
        for (FormerJobInput formerJobInput : inOrder) {
            boolean moves = formerJobInput.movedTo != null;
            if ((moves && running.contains(formerJobInput.productId))
                    || held.contains(formerJobInput.productId)
                    || (moves && held.contains(formerJobInput.movedTo))) {
                formerJobInput.await(held);
            } else {
                free.add(formerJobInput);
            }
        }
        return free;
    }

    void leave(ProductFiles files) throws IOException {
        if (keptAside) {
            files.setJobAside(productId, identifier);
        } else {
            files.deleteJob(productId, identifier);
        }
        if (movedTo != null) {
            files.moveResults(productId, movedTo);
        }
    }

    /** Adds itself to what becomes of the queue's rows; one that moved here before goes on with it. */
    void follow(Map<String, String> moved, Set<String> removed) {
        var here = moved.entrySet().stream()
                .filter(move -> move.getValue().equals(productId))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        if (!moved.containsKey(productId)) {
            here.add(productId);
        }
        for (String from : here) {
            moved.remove(from);
            if (movedTo == null) {
                removed.add(from);
            } else if (!from.equals(movedTo)) {
                moved.put(from, movedTo);
            }
        }
    }

    /** Neither the place it left nor the one it goes to is to be filled yet. */
    void await(Set<String> awaited) {
        awaited.add(productId);
        if (movedTo != null) {
            awaited.add(movedTo);
        }
    }
}
