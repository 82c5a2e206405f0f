package io.rollcall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the logs of a run that lasts for months from filling the disk. A log that has grown too long is copied away and
 * begun again where it is: its process keeps writing to the file it has open. What is written between the two is lost,
 * which takes a moment at most.
 */
final class LogRotation {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int KEPT = 3;
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Path folder;
    private final long mostBytes;

    LogRotation(Path folder) {
        this(folder, MOST_BYTES);
    }

    LogRotation(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** The logs of the run before make room, all but the one that this run writes already. */
    void startAnew(Path current) throws IOException {
        for (Path log : logs()) {
            if (!log.equals(current)) {
                shift(log);
                Files.move(log, old(log, 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    void watch(Console console) {
        var watch = new Thread(
                () -> {
                    try {
                        while (true) {
                            Thread.sleep(EVERY.toMillis());
                            shortenOrSay(console);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "logs");
        watch.setDaemon(true);
        watch.start();
    }

    void shorten() throws IOException {
        for (Path log : logs()) {
            if (Files.size(log) > mostBytes) {
                shift(log);
                Files.copy(log, old(log, 1), StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        }
    }

    private void shortenOrSay(Console console) {
        try {
            shorten();
        } catch (IOException e) {
            console.trouble("logs", "cannot be shortened: " + HomeLock.reason(e));
        }
    }

    private static void shift(Path log) throws IOException {
        for (int age = KEPT - 1; age >= 1; age--) {
            if (Files.exists(old(log, age))) {
                Files.move(old(log, age), old(log, age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path old(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }
}
