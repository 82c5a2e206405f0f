package io.rollcall.sync.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.SourceValue;

/** A page has the URL of the next one, absolute or relative to its own. */
record NextLink(JsonPath path) implements Paging {

    @Override
    public Optional<URI> next(URI start, URI current, SourceValue value) throws FetchFailure {
        if (value instanceof SourceValue.Text text) {
            return text.text().isBlank()
                    ? Optional.empty()
                    : Optional.of(resolved(current, text.text().strip()));
        }
        boolean isNone = value instanceof SourceValue.Null || value.equals(new SourceValue.Bool(false));
        if (isNone) {
            return Optional.empty();
        }
        throw leadsNowhere("no text");
    }

    private URI resolved(URI current, String link) throws FetchFailure {
        try {
            // The JDK drops the last part of the path for a link that is a query alone, and adds no slash to a bare
            // host.
            URI page = current.getRawPath().isEmpty() ? current.resolve("/") : current;
            return link.startsWith("?") ? new URI(ApiSource.description(page) + link) : page.resolve(new URI(link));
        } catch (URISyntaxException unreadable) {
            throw leadsNowhere("not a URL");
        }
    }
}
