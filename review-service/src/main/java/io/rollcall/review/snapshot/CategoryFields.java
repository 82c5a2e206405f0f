package io.rollcall.review.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.specdb.input.FieldRules;
import io.rollcall.workspace.Workspace;

/** What kind of thing each field is; the rules are read again when their file changed. */
@ApplicationScoped
@RequiredArgsConstructor
public class CategoryFields {

    private record Read(FileTime modified, long size, FieldRules rules) {}

    private static final FieldRules NONE = new FieldRules(Map.of());

    private final Workspace workspace;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /** None where there are no rules. */
    public FieldRules of(String category) {
        Path file = workspace.fieldRules(category);
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Read known = read.get(category);
            if (known == null
                    || !known.modified().equals(attributes.lastModifiedTime())
                    || known.size() != attributes.size()) {
                known = new Read(attributes.lastModifiedTime(), attributes.size(), FieldRules.read(file));
                read.put(category, known);
            }
            return known.rules();
        } catch (NoSuchFileException none) {
            return NONE;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
