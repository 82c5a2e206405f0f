package io.rollcall.catalog.reconcile;

import java.util.List;
import java.util.stream.Stream;

import io.rollcall.http.ListParameters;

/**
 * Which orphans of a plan go. It stays small however many there are: a reason stands for all files that have it.
 *
 * @param reasons of those that go
 * @param except names of files that stay although their reason is among these
 * @param include names of files that go although their reason is not
 */
record OrphanChoice(List<String> reasons, List<String> except, List<String> include) {

    /** @param reasons null for all */
    OrphanChoice {
        reasons = reasons == null ? OrphanReason.TOKENS : reasons;
        except = except == null ? List.of() : except;
        include = include == null ? List.of() : include;
        if (!OrphanReason.TOKENS.containsAll(reasons)) {
            throw new ListParameters.NotAList("reasons knows " + String.join(", ", OrphanReason.TOKENS) + ".");
        }
    }

    boolean isEverything() {
        return reasons.containsAll(OrphanReason.TOKENS) && named().isEmpty();
    }

    /** The files it names, all of which have to be orphans of the plan. */
    List<String> named() {
        return Stream.concat(except.stream(), include.stream()).toList();
    }
}
