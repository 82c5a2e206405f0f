package io.rollcall.sync.fetch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A file by its name within a folder, and nowhere else, whatever the name is made of and wherever a link leads. */
record FolderFile(Path folder, String name) {

    private static final Pattern NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}.][^/\\\\:\\p{Cntrl}]{0,199}");
    private static final String SUFFIX = ".json";

    /** What the services write themselves: compared with it, the catalog would always be right. */
    private static final Set<String> OURS =
            Set.of("product_catalog.json", "product_source.json", "production_sync_report.json", "brand_registry.json");

    /** Of the file itself: no part of it is a link any more. */
    Path path() throws IOException {
        check(name);
        try {
            Path place = folder.toRealPath();
            Path file = place.resolve(name).toRealPath();
            if (!place.equals(file.getParent())) {
                throw rejected("The file " + name + " is a link that leads out of the category's folder.");
            }
            check(file.getFileName().toString());
            if (!Files.isRegularFile(file)) {
                throw rejected(name + " is not a file.");
            }
            if (!Files.isReadable(file)) {
                throw rejected("The service is not allowed to read " + name + ".");
            }
            return file;
        } catch (FileSystemException | InvalidPathException missing) {
            throw new FetchFailure(
                    "not_found",
                    FetchStep.OBJECT,
                    "There is no file " + name + " in the category's folder.",
                    "Check its name, letter by letter, and that it is not in a folder within.");
        }
    }

    private static void check(String name) throws FetchFailure {
        if (!NAME.matcher(name).matches() || !name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
            throw rejected("“" + name.replaceAll("\\p{Cntrl}", "?") + "” is not the name of a file that can be read.");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw rejected(name + " is written by Rollcall itself, and is not what is live.");
        }
    }

    private static FetchFailure rejected(String message) {
        return new FetchFailure(
                "file_not_allowed",
                FetchStep.OBJECT,
                message,
                "Name a file that ends with .json and is in the category's folder itself.");
    }
}
