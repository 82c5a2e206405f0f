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
 * @param askedBrands names, aliases or slugs of brands, any of which will do
 * @param askedStatuses any of which will do
 * @param askedBadges production badges, or {@code none} for products without one; any of them will do
 */
public record ProductQuery(
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("brand") @Size(max = MOST_VALUES) List<@Size(max = 200) String> askedBrands,
        @QueryParam("status") @Size(max = MOST_VALUES) List<String> askedStatuses,
        @QueryParam("badge") @Size(max = MOST_VALUES) List<String> askedBadges,
        @QueryParam("hasOutput") Boolean hasOutput,
        @QueryParam("sort") String sort,
        @QueryParam("limit") Integer askedLimit,
        @QueryParam("cursor") String cursor) {

    static final String NO_BADGE = "none";
    static final int MOST_VALUES = 100;

    private static final String BY_NAME = "brand,model,variant";

    /** What follows, in pages as large as there are. */
    ProductQuery following(String cursor) {
        return new ProductQuery(
                q, askedBrands, askedStatuses, askedBadges, hasOutput, sort, ListParameters.MOST, cursor);
    }

    /** With all its filters but this one. */
    ProductQuery ofAny(String filter) {
        return new ProductQuery(
                q,
                filter.equals(ProductCounts.BRAND) ? null : askedBrands,
                filter.equals(ProductCounts.STATUS) ? null : askedStatuses,
                filter.equals(ProductCounts.BADGE) ? null : askedBadges,
                hasOutput,
                sort,
                askedLimit,
                cursor);
    }

    boolean isUnfiltered() {
        return words().isEmpty()
                && brands().isEmpty()
                && statuses().isEmpty()
                && badges().isEmpty()
                && hasOutput == null;
    }

    List<SearchWord> words() {
        return q == null
                ? List.of()
                : Arrays.stream(Name.of(q).folded().split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(SearchWord::new)
                        .toList();
    }

    List<String> brands() {
        return given(askedBrands).stream().map(name -> Name.of(name).folded()).toList();
    }

    List<String> statuses() {
        return given(askedStatuses);
    }

    /**
     * @return empty texts for products without one
     * @throws ListParameters.NotAList for a badge there is not (D37)
     */
    List<String> badges() {
        return given(askedBadges).stream().map(ProductQuery::badge).toList();
    }

    private static String badge(String asked) {
        if (ProductBadge.BADGES.contains(asked)) {
            return asked;
        }
        if (!asked.equals(NO_BADGE)) {
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

    private static List<String> given(List<String> asked) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }
}
