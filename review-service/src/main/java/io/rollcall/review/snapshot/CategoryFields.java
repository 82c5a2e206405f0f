package io.rollcall.review.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.specdb.input.FieldRules;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.Workspace;

/** What kind of thing each field is; the rules are read again when their file changed. */
@ApplicationScoped
@RequiredArgsConstructor
public class CategoryFields {

    private record Read(FileStamp stamp, FieldRules rules) {}

    private static final FieldRules NONE = new FieldRules(Map.of());

    private final Workspace workspace;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /** None where there are no rules. */
    public FieldRules of(String category) {
        Path file = workspace.fieldRules(category);
        try {
            FileStamp stamp = FileStamp.of(file);
            if (stamp.isAbsent()) {
                return NONE;
            }
            Read known = read.get(category);
            if (known == null || !known.stamp().equals(stamp)) {
                known = new Read(stamp, FieldRules.read(file));
                read.put(category, known);
            }
            return known.rules();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
