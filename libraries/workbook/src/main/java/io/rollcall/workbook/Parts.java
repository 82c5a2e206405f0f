package io.rollcall.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook's archive, opened for reading alone. */
final class Parts implements AutoCloseable {

    private final ZipFile zip;
    private final long fileBytes;

    private Parts(ZipFile zip, long fileBytes) {
        this.zip = zip;
        this.fileBytes = fileBytes;
    }

    static Parts open(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > Limits.FILE_BYTES) {
            throw WorkbookProblem.tooLarge("the file has " + bytes / Limits.MEGABYTE + " MB; at most "
                    + Limits.FILE_BYTES / Limits.MEGABYTE + " MB can be read");
        }
        FileKind.requireZip(file);
        PartsList.require(file);
        try {
            return new Parts(new ZipFile(file.toFile()), bytes);
        } catch (ZipException | EOFException damaged) {
            if (String.valueOf(damaged.getMessage()).contains("encrypted")) {
                throw new WorkbookProblem(
                        WorkbookProblem.Code.WORKBOOK_ENCRYPTED,
                        "The archive is protected by a password. Remove the password first.");
            }
            throw WorkbookProblem.broken("the list of its parts cannot be read");
        }
    }

    /** Names of parts differ by more than case; some programs write them with backslashes. */
    Optional<String> find(String name) {
        if (zip.getEntry(name) != null) {
            return Optional.of(name);
        }
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(entry -> entry.replace('\\', '/').equalsIgnoreCase(name))
                .findFirst();
    }

    PartStream open(String name) throws IOException {
        String found = find(name).orElseThrow(() -> WorkbookProblem.broken("its part " + name + " is missing"));
        ZipEntry entry = zip.getEntry(found);
        try {
            return new PartStream(
                    zip.getInputStream(entry), name, entry.getCrc(), Math.min(entry.getCompressedSize(), fileBytes));
        } catch (ZipException | EOFException damaged) {
            throw WorkbookProblem.broken("its part " + name + " cannot be unpacked");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
