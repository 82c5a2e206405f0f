package io.rollcall.sync.pull;

import java.io.IOException;
import java.util.Optional;

import io.rollcall.sync.fetch.FetchFailure;
import io.rollcall.sync.secret.SecretKeeper;
import io.rollcall.sync.secret.SecretReference;
import io.rollcall.sync.source.UnreadableSource;
import io.rollcall.workspace.UnreadableFile;

/** Why no list was taken in, for whoever asked, and for the history. It never holds a secret. */
public final class PullFailure extends IOException {

    private final String code;
    private final String hint;

    PullFailure(String code, String message, String hint, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.hint = hint;
    }

    /** @return empty when what was thrown says nothing of the source: it is ours */
    static Optional<PullFailure> of(Exception thrown) {
        if (thrown instanceof PullFailure known) {
            return Optional.of(known);
        } else if (thrown instanceof FetchFailure fetch) {
            return Optional.of(new PullFailure(fetch.code(), fetch.getMessage(), fetch.hint(), thrown));
        } else if (thrown instanceof UnreadableSource unreadable) {
            return Optional.of(new PullFailure(unreadable.code(), unreadable.getMessage() + ".", "", thrown));
        } else if (thrown instanceof SecretReference.NoSecret || thrown instanceof SecretKeeper.CannotOpen) {
            return Optional.of(new PullFailure("secret_missing", thrown.getMessage(), "", thrown));
        }
        return Optional.empty();
    }

    /** A list without a product is never taken for a site without one (D31). */
    public static PullFailure noProducts(long rows) {
        return new PullFailure(
                "no_products",
                rows == 0 ? "The list is empty." : "None of the %d rows names a product.".formatted(rows),
                "If nothing is live any more, there is nothing to compare; else check the path to the list.",
                null);
    }

    /** For the history. */
    static PullFailure ours(Exception thrown) {
        if (thrown instanceof UnreadableFile here) {
            return new PullFailure("source_unreadable", here.getMessage(), "", here);
        }
        return new PullFailure(
                "internal_error", "The list could not be taken in.", "See the log of the sync service.", thrown);
    }

    public String code() {
        return code;
    }

    /** What to do about it; empty when the message says it. */
    public String hint() {
        return hint;
    }
}
