package io.rollcall.catalog.product;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import jakarta.validation.constraints.Size;

import io.rollcall.http.Refusal;
import io.rollcall.identity.Candidate;

/**
 * A product to add.
 *
 * @param brand a registered brand of the category, by any of its names
 * @param variant nothing unless it is a colour or an edition
 * @param seedUrls http or https addresses to start research from; at most 100
 */
public record NewProduct(
        String brand,
        String model,
        String variant,
        @Size(max = 100) List<String> seedUrls) {

    public static final class NotAnAddress extends Refusal {
        NotAnAddress(int index) {
            super(422, "validation_failed", "Seed URL " + (index + 1) + " is not an http or https address.");
        }
    }

    public Candidate candidate() {
        return new Candidate(brand, model, variant);
    }

    /** @throws NotAnAddress for the first that is none */
    public List<String> checkedUrls() {
        return checkedUrls(Objects.requireNonNullElse(seedUrls, List.of()));
    }

    public static List<String> checkedUrls(List<String> urls) {
        for (int i = 0; i < urls.size(); i++) {
            if (urls.get(i) == null || !isAddress(urls.get(i).strip())) {
                throw new NotAnAddress(i);
            }
        }
        return urls.stream().map(String::strip).distinct().toList();
    }

    private static boolean isAddress(String url) {
        try {
            URI parsed = new URI(url);
            boolean web = "https".equalsIgnoreCase(parsed.getScheme()) || "http".equalsIgnoreCase(parsed.getScheme());
            return web && parsed.getHost() != null && url.length() <= 2000;
        } catch (URISyntaxException garbage) {
            return false;
        }
    }
}
