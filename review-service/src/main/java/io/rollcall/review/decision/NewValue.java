package io.rollcall.review.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value that somebody types.
 *
 * @param evidence where it was read
 */
@Schema(name = "ValueToSet")
public record NewValue(
        @NotNull @Size(max = 4000) String value, @Valid NewEvidence evidence) {

    @Schema(name = "EvidenceOfValue")
    public record NewEvidence(
            @Size(max = 2000) String url, @Size(max = 2000) String quote) {

        String text() {
            return (url == null ? "" : " " + url) + (quote == null ? "" : " “" + quote + "”");
        }
    }

    String reason() {
        return "manual_value" + (evidence == null ? "" : evidence.text());
    }
}
