package io.rollcall.gate.index;

import io.rollcall.identity.Name;

/** A variant a named person let through, or no longer does (D7). */
public record KnownException(
        String identifier, String category, Name brand, Name model, Name variant, long version, boolean removed) {}
