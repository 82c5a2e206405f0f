package io.rollcall.sync.crossvalidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.rollcall.persistence.Json;

/**
 * What one run found.
 *
 * @param at when it was checked last with these rules and this list
 * @param advice by the ids of the warnings
 * @param newIds of warnings that the run before did not have
 * @param solved warnings that it had, and that are gone
 */
record Run(
        UUID id,
        Instant at,
        String actor,
        Instant pulledAt,
        String sourceHash,
        String rulesHash,
        @Json Section section,
        @Json Map<String, Advice> advice,
        List<String> newIds,
        @Json List<Warning> solved) {

    static final String COLUMNS = "id, at, actor, pulled_at, source_hash, rules_hash, section, advice, new_ids, solved";

    boolean isOf(String rules, String source) {
        return rulesHash.equals(rules) && sourceHash.equals(source);
    }

    boolean has(String warningId) {
        return ids().contains(warningId);
    }

    private Set<String> ids() {
        return ids(section);
    }

    private static Set<String> ids(Section section) {
        return section.warnings().stream().map(Warning::id).collect(Collectors.toSet());
    }

    /** The next run, of other rules or another list. */
    Run followedBy(Run next) {
        Set<String> before = ids();
        Set<String> now = next.ids();
        return next.told(
                now.stream().filter(id -> !before.contains(id)).sorted().toList(),
                section.warnings().stream()
                        .filter(warning -> !now.contains(warning.id()))
                        .toList());
    }

    /** The same rules and the same list, looked at again: what was new then still is. */
    Run repeatedBy(Run again) {
        return new Run(
                id,
                again.at,
                again.actor,
                again.pulledAt,
                sourceHash,
                rulesHash,
                again.section,
                again.advice,
                newIds,
                solved);
    }

    /** The first one. */
    Run withAllNew() {
        return told(ids().stream().sorted().toList(), List.of());
    }

    private Run told(List<String> news, List<Warning> gone) {
        return new Run(id, at, actor, pulledAt, sourceHash, rulesHash, section, advice, news, gone);
    }
}
