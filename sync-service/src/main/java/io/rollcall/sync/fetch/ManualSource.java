package io.rollcall.sync.fetch;

import static io.rollcall.sync.outgoing.OutgoingFailure.grouped;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import io.rollcall.sync.source.BadJsonPath;
import io.rollcall.sync.source.JsonPath;

/** A list that somebody uploaded, or put into the category's folder. */
public final class ManualSource implements ProductionSource {

    private static final int MAGIC = 0x1f8b;
    private static final String UPLOADED = "uploaded file";

    private final String file;
    private final Path folder;
    private final Optional<Path> uploaded;
    private final JsonPath list;
    private final long mostBytes;

    /**
     * @param folder of the category, where a named file is
     * @param uploaded the file that was uploaded, where there is one
     * @param mostBytes of the list, decompressed
     * @throws BadJsonPath when the path cannot be understood
     */
    public ManualSource(ManualSettings settings, Path folder, Optional<Path> uploaded, long mostBytes) {
        this.file = settings.file().strip();
        this.folder = folder;
        this.uploaded = uploaded;
        this.mostBytes = mostBytes;
        this.list = ListPath.of(settings.productListPath());
    }

    @Override
    public Fetched fetch(Path target, Optional<String> known, FetchProgress progress) throws IOException {
        Path source = file.isEmpty() ? upload() : new FolderFile(folder, file).path();
        String name = file.isEmpty() ? UPLOADED : "file " + file;
        progress.passed(FetchStep.OBJECT, "The " + name + " is there.");
        long bytes = copy(source, target, name);
        progress.passed(FetchStep.SIZE, "It has " + grouped(bytes) + " bytes.");
        return new Fetched(list, Optional.empty(), false, 0, bytes, 1, file.isEmpty() ? UPLOADED : file);
    }

    private Path upload() throws FetchFailure {
        return uploaded.filter(Files::isRegularFile)
                .orElseThrow(() -> new FetchFailure(
                        "no_file",
                        FetchStep.OBJECT,
                        "No list has been uploaded yet.",
                        "Upload one, or name a file in the category's folder."));
    }

    private long copy(Path source, Path target, String name) throws IOException {
        try (InputStream document = new BufferedInputStream(Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS));
                OutputStream copy = Files.newOutputStream(target)) {
            InputStream plain = isGzip(document) ? new GZIPInputStream(document) : document;
            byte[] buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw new FetchFailure(
                            "too_large",
                            FetchStep.SIZE,
                            "The " + name + " has more than " + grouped(mostBytes)
                                    + " bytes, which is the most that is read.",
                            "Leave out of it whatever is not needed to compare products.");
                }
                copy.write(buffer, 0, read);
            }
            return bytes;
        } catch (EOFException | ZipException broken) {
            throw new FetchFailure(
                    broken instanceof EOFException ? "cut_off" : "not_gzip",
                    FetchStep.SIZE,
                    "The " + name + " is compressed with gzip, and damaged or not complete.",
                    "Compress it again, or leave it uncompressed.");
        }
    }

    private static boolean isGzip(InputStream document) throws IOException {
        document.mark(2);
        byte[] start = document.readNBytes(2);
        document.reset();
        return start.length == 2 && ((start[0] & 0xff) << 8 | start[1] & 0xff) == MAGIC;
    }
}
