package io.rollcall.sync.fetch;

import java.net.URI;
import java.util.Optional;

import io.rollcall.sync.source.BadJsonPath;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.SourceValue;

/** How one page leads to the next. */
sealed interface Paging permits NextLink, Cursor {

    /** Where a page has what leads to the next one. */
    JsonPath path();

    /**
     * @param start the URL of the first page
     * @param current the URL of this page
     * @param value what stands at the path
     * @return empty when this page is the last
     * @throws FetchFailure when the value leads nowhere; it is not cited, as it may hold a secret
     */
    Optional<URI> next(URI start, URI current, SourceValue value) throws FetchFailure;

    /**
     * @return empty when the list comes at once
     * @throws BadJsonPath when a path cannot be understood
     * @throws IllegalArgumentException when the settings have both ways, or half of one
     */
    static Optional<Paging> of(ApiSettings settings) {
        boolean hasCursor = !settings.cursorPath().isBlank();
        if (hasCursor == settings.cursorParameter().isBlank()) {
            throw new IllegalArgumentException(
                    "A cursor needs both its path in an answer and the parameter of the URL that takes it.");
        }
        boolean hasLink = !settings.nextPath().isBlank();
        if (hasLink && hasCursor) {
            throw new IllegalArgumentException("Pages are followed by a link or by a cursor, not by both.");
        }
        if (hasLink) {
            return Optional.of(new NextLink(JsonPath.of(settings.nextPath().strip())));
        }
        return hasCursor
                ? Optional.of(new Cursor(
                        JsonPath.of(settings.cursorPath().strip()),
                        settings.cursorParameter().strip()))
                : Optional.empty();
    }

    default FetchFailure leadsNowhere(String what) {
        return new FetchFailure(
                "bad_next_page",
                FetchStep.OBJECT,
                "What stands at " + path() + " does not lead to the next page: it is " + what + ".",
                "Compare the path with an answer of the source.");
    }
}
