package io.rollcall.catalog.product;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import io.rollcall.contracts.event.ProductBadge;
import io.rollcall.http.ListParameters;
import io.rollcall.identity.Name;
import io.rollcall.persistence.SortKey;

/**
 * What a list of products is asked for. {@code q} finds products that have all its words in brand, model, variant or id,
 * those of one or two letters or digits at the beginning of a word.
 *
 * @param askedBrand a brand's name, alias or slug
 * @param askedBadge a production badge, or {@code none} for products without one
 */
public record ProductQuery(
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("brand") @Size(max = 200) String askedBrand,
        @QueryParam("status") String askedStatus,
        @QueryParam("badge") String askedBadge,
        @QueryParam("hasOutput") Boolean hasOutput,
        @QueryParam("sort") String sort,
        @QueryParam("limit") Integer askedLimit,
        @QueryParam("cursor") String cursor) {

    static final String NO_BADGE = "none";

    private static final String BY_NAME = "brand,model,variant";

    /** What follows, in pages as large as there are. */
    ProductQuery following(String cursor) {
        return new ProductQuery(q, askedBrand, askedStatus, askedBadge, hasOutput, sort, ListParameters.MOST, cursor);
    }

    boolean isUnfiltered() {
        return words().isEmpty() && brand() == null && status() == null && badge() == null && hasOutput == null;
    }

    List<SearchWord> words() {
        return q == null
                ? List.of()
                : Arrays.stream(Name.of(q).folded().split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(SearchWord::new)
                        .toList();
    }

    String brand() {
        return blankToNull(askedBrand == null ? null : Name.of(askedBrand).folded());
    }

    String status() {
        return blankToNull(askedStatus);
    }

    /**
     * @return empty for products without one; null when any will do
     * @throws ListParameters.NotAList for a badge there is not (D37)
     */
    String badge() {
        String badge = blankToNull(askedBadge);
        if (badge == null || ProductBadge.BADGES.contains(badge)) {
            return badge;
        }
        if (!badge.equals(NO_BADGE)) {
            throw new ListParameters.NotAList(
                    "badge is one of " + String.join(", ", ProductBadge.BADGES) + ", or " + NO_BADGE + ".");
        }
        return "";
    }

    int limit() {
        return ListParameters.limit(askedLimit);
    }

    List<SortKey> sortKeys(Map<String, String> columns) {
        return ListParameters.sort(sort, columns, BY_NAME);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.toLowerCase(Locale.ROOT);
    }
}
