package io.rollcall.gate.consistency;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a category's view stands to the catalog.
 *
 * @param asOfRevision the category's revision the gate has reached
 * @param catalogRevision the catalog's, when it was asked last; null when it never answered
 * @param behind how many revisions the gate is behind it; null while that is not known
 * @param asOf when the gate last had all that the catalog had; null before it first did
 * @param inStep whether both held the same, product by product, when they were compared last
 * @param healed how often a difference was found and mended since the start
 */
@Schema(name = "GateStanding")
public record GateStatus(
        String category,
        int products,
        int exceptions,
        long asOfRevision,
        @Nullable Long catalogRevision,
        @Nullable Long behind,
        @Nullable Instant asOf,
        boolean inStep,
        boolean catalogReachable,
        int healed) {}
