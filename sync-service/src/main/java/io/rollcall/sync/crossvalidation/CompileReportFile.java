package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import lombok.RequiredArgsConstructor;

import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.SharedDocument;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/** {@code _compile_report.json}, of which one section is ours; the rest is the pipeline's, and stays byte for byte. */
@ApplicationScoped
@RequiredArgsConstructor
class CompileReportFile {

    private static final String SECTION = "production_cross_validation";
    private static final int ATTEMPTS = 5;

    /** A warning says there only what there is to say of it, and a bound as the rules write it. */
    private static final ObjectMapper WITHOUT_NULLS = JsonText.MAPPER
            .copy()
            .setDefaultPropertyInclusion(Include.NON_NULL)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private final Workspace workspace;

    /**
     * @return whether it said something else before; if not, nothing is written
     * @throws UnreadableFile when it is there and cannot be read, and stays as it is
     */
    boolean write(String category, Section section) throws IOException {
        var path = workspace.compileReport(category);
        for (int i = 0; i < ATTEMPTS; i++) {
            var file = SharedDocument.read(path);
            file.put(SECTION, json(section));
            if (!file.isChanged()) {
                return false;
            }
            if (file.write()) {
                return true;
            }
        }
        throw new CrossValidationProblems.WriteConflict(path.getFileName().toString());
    }

    static JsonNode json(Section section) {
        return WITHOUT_NULLS.valueToTree(section);
    }
}
