package io.rollcall.review.decision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.EntityVersion;
import io.rollcall.review.lane.Selection;
import io.rollcall.review.lane.SlotValue;

/**
 * A slot with its value and lanes.
 *
 * @param selected what was chosen; in the shared lane of a cell it may differ from the value
 * @param value null where there is none
 * @param confidence from 0 to 1
 * @param overridden whether a person set it against the pipeline
 * @param needsReview whether somebody should look at it
 */
@Schema(name = "ReviewSlot")
public record SlotState(
        SlotRef slot,
        Selected selected,
        @Nullable String value,
        double confidence,
        String source,
        boolean overridden,
        boolean needsReview,
        LaneView itemLane,
        LaneView sharedLane) {

    /** @param candidateId null for a value that somebody typed, and where no candidate is known */
    @Schema(name = "SelectedValue")
    public record Selected(@Nullable String value, @Nullable String candidateId) {
        static Selected of(Selection selection) {
            return new Selected(selection.value(), selection.candidateId());
        }
    }

    public static SlotState of(StoredSlot stored) {
        SlotValue value = stored.slot().value();
        return new SlotState(
                stored.ref(),
                Selected.of(stored.slot().selected()),
                value.value(),
                value.confidence(),
                value.source(),
                value.overridden(),
                value.needsReview(),
                LaneView.of(stored.slot().item()),
                LaneView.of(stored.slot().shared()));
    }

    /** Made of all that it says, so that a slot which is as somebody saw it has the version that one saw. */
    public EntityVersion version() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return new EntityVersion(ByteBuffer.wrap(digest).getLong() >>> 1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
