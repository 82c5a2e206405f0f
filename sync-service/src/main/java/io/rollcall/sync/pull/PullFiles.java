package io.rollcall.sync.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.workspace.Store;
import io.rollcall.workspace.Workspace;

/** Where pulled lists are: the last good one, and the one that is looked at. */
@ApplicationScoped
@RequiredArgsConstructor
class PullFiles {

    private static final String LIST = "pull-";
    private static final String SCRATCH = "scratch-";

    private final Workspace workspace;

    Path list(String category, UUID pullId) {
        return workspace.production(category).resolve(LIST + pullId + ".json");
    }

    Path newScratch(String category) throws IOException {
        Path folder = workspace.production(category);
        return Store.of(folder).scratch(folder, SCRATCH);
    }

    /** What a crash left, and lists that others have followed. */
    void keepOnly(String category, UUID pullId) throws IOException {
        Path kept = list(category, pullId);
        List<Path> others;
        try (var files = Files.list(workspace.production(category))) {
            others = files.filter(file -> isOurs(file) && !file.equals(kept)).toList();
        }
        for (Path other : others) {
            delete(other);
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(LIST) || name.startsWith(SCRATCH);
    }

    static void delete(Path path) throws IOException {
        List<Path> deepestFirst;
        try (var all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
