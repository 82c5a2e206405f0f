package io.rollcall.contracts.event;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The data of {@code review-decided}: a slot changed because somebody decided about it, or about a value it shares.
 *
 * @param identifier {@code <category>:<slotKind>:<slotId>}; also the Kafka key
 * @param slotKind {@code grid_key}, {@code component_key} or {@code enum_key}
 * @param slotId of the cell, the component's value or the list's value; another snapshot of the category may give it again
 * @param productId of a cell; null for others
 * @param fieldKey of a cell or a list's value; null for others
 * @param componentType of a component's value, as are name, maker and property; null for others
 * @param value null where there is none
 * @param selectedValue what was chosen; in the shared lane of a cell it may differ from the value
 * @param itemAccepted whether a person accepted the value for the product
 * @param itemConfirmation {@code not_run}, {@code pending}, {@code confirmed}, {@code rejected}; null for none
 * @param removed whether the slot is gone; it is told as it was
 * @param decisionId of the decision it changed by
 * @param action {@code accept}, {@code confirm}, {@code reject}, {@code set}, {@code rename}, {@code add}, {@code remove}, {@code undo}
 * @param version the category's review revision
 * @param revision its place in the event stream, without gaps
 * @param actor who decided
 */
public record ReviewDecidedEvent(
        String identifier,
        String category,
        String slotKind,
        long slotId,
        String productId,
        String fieldKey,
        String componentType,
        String componentName,
        String componentMaker,
        String propertyKey,
        String value,
        double confidence,
        String source,
        boolean overridden,
        boolean needsReview,
        String selectedValue,
        String selectedCandidateId,
        boolean itemAccepted,
        String itemConfirmation,
        boolean sharedAccepted,
        String sharedConfirmation,
        boolean removed,
        long decisionId,
        String action,
        Instant at,
        long version,
        long revision,
        String actor)
        implements EventData {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}:(grid_key|component_key|enum_key):[0-9]+");

    /** With its place among those of its category. */
    public ReviewDecidedEvent at(long revision) {
        return new ReviewDecidedEvent(
                identifier,
                category,
                slotKind,
                slotId,
                productId,
                fieldKey,
                componentType,
                componentName,
                componentMaker,
                propertyKey,
                value,
                confidence,
                source,
                overridden,
                needsReview,
                selectedValue,
                selectedCandidateId,
                itemAccepted,
                itemConfirmation,
                sharedAccepted,
                sharedConfirmation,
                removed,
                decisionId,
                action,
                at,
                revision,
                revision,
                actor);
    }

    @Override
    public boolean complete() {
        return identifier != null
                && IDENTIFIER.matcher(identifier).matches()
                && identifier.equals(category + ":" + slotKind + ":" + slotId)
                && source != null
                && action != null
                && at != null
                && actor != null
                && version > 0;
    }
}
