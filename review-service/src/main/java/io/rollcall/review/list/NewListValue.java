package io.rollcall.review.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value for a list.
 *
 * @param value as it is to be spelled
 * @param candidateId which candidate says so
 */
@Schema(name = "ListValueToSet")
public record NewListValue(
        @NotBlank @Size(max = 400) String value,
        @Size(max = 1000) String candidateId) {

    public NewListValue {
        value = value == null ? null : value.strip();
    }
}
