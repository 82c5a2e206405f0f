package io.rollcall.catalog.product;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import jakarta.validation.constraints.Size;

import io.rollcall.http.RequestProblem;
import io.rollcall.http.WebAddress;
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

    public static final class NotAnAddress extends RequestProblem {
        NotAnAddress(int index, String why) {
            super(422, "validation_failed", "Seed URL " + (index + 1) + " " + why + ".");
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
        var checked = new LinkedHashSet<String>();
        for (int i = 0; i < urls.size(); i++) {
            try {
                checked.add(WebAddress.of(urls.get(i)).text());
            } catch (WebAddress.NotAnAddress broken) {
                throw new NotAnAddress(i, broken.getMessage());
            }
        }
        return List.copyOf(checked);
    }
}
