package io.rollcall.deployment;

import com.fasterxml.jackson.databind.JsonNode;

/** One resource of what Kustomize prints. */
record Manifest(JsonNode content) {

    String apiVersion() {
        return content.path("apiVersion").asText();
    }

    String kind() {
        return content.path("kind").asText();
    }

    String name() {
        return content.at("/metadata/name").asText();
    }

    String label(String name) {
        return content.path("metadata").path("labels").path(name).asText();
    }

    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    Manifest copy() {
        return new Manifest(content.deepCopy());
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
