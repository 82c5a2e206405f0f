package io.rollcall.sync.diff;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.rollcall.sync.diff.LocalProduct.LocalValue;

/** The values of those products that have to be looked at closer, which are few. */
public interface FieldValues {

    /** Of its fields, as they stand in the source. */
    Map<String, JsonNode> live(LiveProduct product) throws IOException;

    /** Of its fields, each from the first place that has one (D29). */
    Map<String, LocalValue> local(LocalProduct product) throws IOException;
}
