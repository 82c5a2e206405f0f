package io.rollcall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * What every first start would make again, made at build time: the server unpacked, which all share, and an empty cluster
 * as {@code initdb} leaves it, to be copied.
 */
record PostgresTemplate(Path folder) {

    static PostgresTemplate of(Path source) {
        return new PostgresTemplate(source.resolve("target").resolve("prepared-postgres"));
    }

    void make(Path temporary) throws IOException {
        FileTree.delete(folder);
        PostgresServer.start(temporary, new FreePorts().next(), temporary.resolve("log"), false, "", this)
                .close();
        Files.deleteIfExists(temporary.resolve("data/postmaster.pid"));
        Path copy = folder.resolveSibling(folder.getFileName() + ".tmp");
        FileTree.delete(copy);
        FileTree.copy(temporary.resolve("data"), copy.resolve("cluster"));
        FileTree.copy(temporary.resolve("binaries"), copy.resolve("binaries"));
        Files.move(copy, folder);
    }

    /** Where the server's programs are, or are to be unpacked: the shared ones, without a template those of {@code home}. */
    Path binaries(Path home) {
        return (Files.isDirectory(folder) ? folder : home).resolve("binaries");
    }

    /** Fills {@code data}, before a server runs there; without a template it stays empty, and {@code initdb} fills it. */
    void copyTo(Path data, boolean durable) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTree.copy(folder.resolve("cluster"), data);
        // Postgres refuses a folder that others can read.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        if (durable) {
            force(data);
        }
    }

    /** Files and folders, as {@code initdb} does: a copy that is only in memory is gone with the power. */
    private static void force(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }
}
