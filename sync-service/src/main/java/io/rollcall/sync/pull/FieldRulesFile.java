package io.rollcall.sync.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.rollcall.sync.diff.FieldRules;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** {@code field_rules.json}, which is read and never written. */
public final class FieldRulesFile {

    private FieldRulesFile() {}

    /**
     * @return no rules for a category without the file
     * @throws UnreadableFile when it is there and cannot be read (D42)
     */
    public static FieldRules of(Workspace workspace, String category) throws IOException {
        Path file = workspace.fieldRules(category);
        try {
            return FieldRules.of(JsonText.MAPPER.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException absent) {
            return FieldRules.NONE;
        } catch (JsonProcessingException broken) {
            throw UnreadableFile.of(file, broken);
        }
    }
}
