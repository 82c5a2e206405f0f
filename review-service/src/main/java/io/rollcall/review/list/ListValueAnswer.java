package io.rollcall.review.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.AffectedItem;
import io.rollcall.review.decision.SlotState;

/**
 * What became of a list value.
 *
 * @param decisionId for its undo
 * @param state null where it was removed
 * @param affectedItems cells that say something else now
 */
public record ListValueAnswer(long decisionId, @Nullable SlotState state, List<AffectedItem> affectedItems) {}
