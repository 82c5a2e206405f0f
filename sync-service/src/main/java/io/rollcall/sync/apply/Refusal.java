package io.rollcall.sync.apply;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.rollcall.sync.catalog.CatalogOwner.Product;
import io.rollcall.sync.report.RowList.Applicable;
import io.rollcall.sync.report.SyncRow;

/**
 * Why a row is not carried out.
 *
 * @param reason token
 */
record Refusal(String reason, String message) {

    /** @param now the row's product as the catalog has it; null when it has none */
    static Optional<Refusal> of(AskedRow asked, Applicable known, @Nullable Product now) {
        SyncRow row = known.row();
        Optional<Action> action = Action.named(asked.action());
        if (action.isEmpty()) {
            return Optional.of(new Refusal(
                    "validation_failed",
                    "An action is one of "
                            + Arrays.stream(Action.values()).map(Action::token).collect(Collectors.joining(", "))
                            + "."));
        } else if (!action.get().isFor(row.rowClass())) {
            return Optional.of(new Refusal(
                    "action_not_possible",
                    "The action " + asked.action() + " is not for rows of " + row.rowClass() + "."));
        } else if (!known.done().isEmpty() && action.get() != Action.SKIP) {
            return Optional.of(
                    new Refusal("already_applied", "The action " + known.done() + " was carried out on it already."));
        }
        Optional<Refusal> incomplete = incomplete(asked, action.get(), row);
        return incomplete.isPresent() || action.get() == Action.SKIP ? incomplete : stale(known, now);
    }

    private static Optional<Refusal> incomplete(AskedRow asked, Action action, SyncRow row) {
        return switch (action) {
            case KEEP ->
                asked.why().isEmpty()
                        ? Optional.of(new Refusal("validation_failed", "Say why it stays as it is, in “reason”."))
                        : Optional.empty();
            case RESOLVE ->
                Resolution.named(asked.wanted()).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                new Refusal("validation_failed", "“value” is rename_ours, keep_ours or add_theirs."));
            case ACCEPT_VALUE ->
                asked.value() == null || asked.value().isNull() || asked.value().equals(row.productionValue())
                        ? Optional.empty()
                        : Optional.of(
                                new Refusal("plan_stale", "Production has another value than the one that was seen."));
            case ADD, DISCONTINUE, FLAG, SKIP -> Optional.empty();
        };
    }

    private static Optional<Refusal> stale(Applicable known, @Nullable Product now) {
        if (known.row().identifier() == null) {
            return Optional.empty();
        } else if (now == null) {
            return Optional.of(new Refusal("plan_stale", "The product is gone."));
        }
        return now.updatedAt().equals(known.editedAt())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "plan_stale",
                        "Somebody edited the product since the diff was made. Compare again to see how it is now."));
    }
}
