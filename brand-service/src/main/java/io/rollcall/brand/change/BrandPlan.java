package io.rollcall.brand.change;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.brand.registry.BrandState;
import io.rollcall.contracts.change.BrandChangeOutcome.Conflict;
import io.rollcall.contracts.change.BrandChangeOutcome.Renamed;

/**
 * What a change does to brands and products: a preview, or what was done.
 *
 * @param action {@code rename}, {@code merge}, {@code move_alias} or {@code undo}
 * @param planId what an apply has to name, so that it does exactly this (D15)
 * @param products how many products change
 * @param renames the product ids that change (D18)
 * @param conflicts products that cannot follow; while there are any it cannot be applied
 * @param after the brands as they are then
 * @param removed slugs of the brands that are no more
 */
public record BrandPlan(
        boolean dryRun,

        @Schema(enumeration = {"update", "remove", "rename", "merge", "move_alias", "undo"})
        String action,

        String planId,
        int products,
        List<Renamed> renames,
        List<Conflict> conflicts,
        List<BrandState> after,
        List<String> removed) {}
