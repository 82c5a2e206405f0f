package io.rollcall.catalog.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueRows;
import io.rollcall.workspace.QueueRows.Row;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * What the pipeline's queue comes to.
 *
 * @param rows by status
 * @param failing rows with an error
 * @param cost of all of them so far, in US dollars
 * @param updatedAt when the file says it was changed; null when it does not, or there is none
 */
@Schema(name = "QueueFigures")
public record QueueFigures(
        Map<String, Integer> rows,
        int failing,
        double cost,
        @Nullable String updatedAt) {

    private static final class Sum {
        private Map<String, Integer> rows;
        private int failing;
        private double cost;

        void begin() {
            rows = new TreeMap<>();
            failing = 0;
            cost = 0;
        }

        void add(Row row) {
            rows.merge(row.status(), 1, Integer::sum);
            failing += row.lastError().isBlank() ? 0 : 1;
            cost += row.cost();
        }
    }

    /** @throws UnreadableFile when there is a queue, and nobody can read it */
    public static QueueFigures of(Workspace workspace, String category) throws IOException {
        Path file = new Queue(workspace, category).readable();
        var sum = new Sum();
        String updatedAt = QueueRows.read(file, sum::begin, sum::add);
        return new QueueFigures(sum.rows, sum.failing, sum.cost, updatedAt.isBlank() ? null : updatedAt);
    }
}
