package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A pipeline in a process of its own: rewrites its rows of a queue file again and again, now in place, now by a rename, and
 * looks each time whether what it wrote is still there.
 */
final class QueueRewriter {

    private static final int ROWS = 50;

    private final Path file;
    private final Random random = new Random(42);
    private final Map<String, Integer> written = new TreeMap<>();
    private int lost;

    private QueueRewriter(Path file) {
        this.file = file;
    }

    /** Its exit status is how much of its own it missed, at most 100. */
    public static void main(String[] arguments) throws IOException {
        var pipeline = new QueueRewriter(Path.of(arguments[0]));
        int rewrites = Integer.parseInt(arguments[1]);
        for (int i = 1; i <= rewrites; i++) {
            pipeline.rewrite(i);
        }
        pipeline.check(pipeline.read());
        System.out.println(rewrites + " rewrites, " + pipeline.lost + " lost");
        System.exit(Math.min(100, pipeline.lost));
    }

    private void rewrite(int number) throws IOException {
        ObjectNode queue = (ObjectNode) read();
        check(queue);
        String row = "theirs-" + random.nextInt(ROWS);
        ObjectNode products = (ObjectNode) queue.get("products");
        ((ObjectNode) products.withObject("/" + row))
                .put("attempts_total", number)
                .put("note", "ü \u20ac " + number);
        queue.put("engine", number);
        written.put(row, number);
        byte[] content = JsonText.of(queue);
        if (random.nextBoolean()) {
            Files.write(file, content);
        } else {
            Path beside = file.resolveSibling("theirs.tmp");
            Files.write(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        pause();
    }

    private JsonNode read() throws IOException {
        return JsonText.MAPPER.readTree(Files.readAllBytes(file));
    }

    private void check(JsonNode queue) {
        written.forEach((row, number) -> {
            if (queue.at("/products/" + row + "/attempts_total").asInt() != number) {
                System.err.println(row + " should say " + number + " and says "
                        + queue.at("/products/" + row + "/attempts_total"));
                written.put(
                        row, queue.at("/products/" + row + "/attempts_total").asInt());
                lost++;
            }
        });
    }

    private void pause() {
        try {
            Thread.sleep(random.nextInt(4));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
