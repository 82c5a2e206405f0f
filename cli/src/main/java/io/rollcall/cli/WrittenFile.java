package io.rollcall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that a command writes: whole, also after a power cut, or not at all.
 *
 * @param force whether it may take the place of one that is there
 */
record WrittenFile(String name, Path path, boolean force) {
    private static final int BUFFER = 1 << 16;

    /** @throws Misuse when it could not be written, found out before anything is asked */
    static WrittenFile at(String name, boolean force) {
        try {
            Path path = Path.of(name).toAbsolutePath();
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new Misuse("“" + name + "” is there already, and no file");
            }
            if (Files.exists(path) && !force) {
                throw exists(name);
            }
            if (!Files.isDirectory(path.getParent())) {
                throw new Misuse("There is no folder “" + path.getParent() + "”");
            }
            return new WrittenFile(name, Files.exists(path) ? path.toRealPath() : path, force);
        } catch (InvalidPathException none) {
            throw new Misuse("“" + name + "” is no name of a file");
        } catch (IOException broken) {
            throw unwritable(name, broken);
        }
    }

    /** @throws Misuse when the disk is full, or somebody else was faster */
    void write(InputStream content, Output output) {
        Path temporary = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        // Also when somebody presses Ctrl-C.
        temporary.toFile().deleteOnExit();
        try {
            long bytes = fill(temporary, content, output.terminal());
            Files.move(temporary, path, force ? new CopyOption[] {StandardCopyOption.ATOMIC_MOVE} : new CopyOption[0]);
            try (var folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
            output.note("Wrote " + Cells.text(name) + " (" + size(bytes) + ")");
        } catch (FileAlreadyExistsException meanwhile) {
            throw exists(name);
        } catch (IOException broken) {
            throw unwritable(name, broken);
        } finally {
            temporary.toFile().delete();
        }
    }

    private static long fill(Path file, InputStream content, Terminal terminal) throws IOException {
        var progress = new ProgressBar(terminal);
        long bytes = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                var part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    bytes += channel.write(part);
                }
                progress.show(Optional.empty(), size(bytes));
            }
            channel.force(true);
            return bytes;
        } finally {
            progress.clear();
        }
    }

    private static String size(long bytes) {
        return (bytes + 1023) / 1024 + " KB";
    }

    private static Misuse exists(String name) {
        return new Misuse("“" + name + "” is there already; --force puts the export in its place");
    }

    private static Misuse unwritable(String name, IOException broken) {
        return new Misuse("“" + name + "” cannot be written"
                + (broken instanceof AccessDeniedException
                        ? ": you are not allowed to"
                        : " (" + broken.getMessage() + ")"));
    }
}
