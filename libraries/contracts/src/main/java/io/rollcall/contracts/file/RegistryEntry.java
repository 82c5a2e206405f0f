package io.rollcall.contracts.file;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A brand in {@code brand_registry.json}, where its slug is the key. */
@JsonPropertyOrder({"canonical_name", "identifier", "aliases", "categories", "website", "added_at", "added_by"})
public record RegistryEntry(
        @JsonProperty("canonical_name") String canonicalName,
        String identifier,
        List<String> aliases,
        List<String> categories,
        String website,
        @JsonProperty("added_at") Instant addedAt,
        @JsonProperty("added_by") String addedBy) {}
