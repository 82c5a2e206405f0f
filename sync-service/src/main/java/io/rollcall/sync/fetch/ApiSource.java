package io.rollcall.sync.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.sync.source.BadJsonPath;
import io.rollcall.sync.source.JsonPath;

/** A list that an endpoint answers, at once or in pages. */
public final class ApiSource implements ProductionSource {

    private static final int MOST_PAGES = 10_000;

    private final ApiSettings settings;
    private final OutgoingHttp http;
    private final JsonPath list;
    private final Optional<Paging> paging;

    /**
     * @throws BadJsonPath when one of the paths cannot be understood
     * @throws IllegalArgumentException when the settings have two ways to follow pages, or half of one
     */
    public ApiSource(ApiSettings settings, OutgoingHttp http) {
        this.settings = settings;
        this.http = http;
        this.list = ListPath.of(settings.productListPath());
        this.paging = Paging.of(settings);
    }

    @Override
    public Fetched fetch(Path target, Optional<String> known, FetchProgress progress) throws IOException {
        var steps = new Steps(progress);
        URI url = url();
        var session = new ApiSession(http, steps, url, AuthHeader.of(settings.authHeader()));
        return paging.isPresent()
                ? new Pages(session, steps, list, paging.get(), MOST_PAGES).fetch(url, target)
                : new OneAnswer(session, steps, list).fetch(url, known, target);
    }

    private URI url() throws FetchFailure {
        try {
            return new URI(settings.url().strip());
        } catch (URISyntaxException unreadable) {
            throw FetchFailure.ofSettings(
                    FetchStep.RESOLVE,
                    "The URL cannot be read.",
                    "Write it as a browser shows it, with %20 for a blank.");
        }
    }

    static String description(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }
}
