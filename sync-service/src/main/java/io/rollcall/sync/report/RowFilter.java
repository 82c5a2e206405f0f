package io.rollcall.sync.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;

/**
 * Rows of a diff that have all that is asked for.
 *
 * @param rowClass one of the classes; empty for all but the matched ones
 * @param brands those of one of these brands, as the rows spell them; empty for any
 * @param fields those of one of these fields; empty for any
 * @param q all its words must be found in names, ids, fields or values
 */
public record RowFilter(String rowClass, List<String> brands, List<String> fields, String q) {

    public RowFilter {
        rowClass = rowClass == null ? "" : rowClass.strip();
        brands = named(brands);
        fields = named(fields);
        q = q == null ? "" : q.strip();
    }

    private static List<String> named(List<String> asked) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }

    /** @throws ListParameters.NotAList for a class there is not */
    Filters filters() {
        return counted().contains("searched", words());
    }

    /** What the counts of a diff can be filtered by. */
    Filters counted() {
        return new Filters()
                .equal(
                        "class",
                        rowClass.isEmpty() ? null : RowClass.of(rowClass).token())
                .among("brand", brands)
                .among("field", fields);
    }

    boolean hasWords() {
        return !words().isEmpty();
    }

    RowFilter ofAnyBrand() {
        return new RowFilter(rowClass, List.of(), fields, q);
    }

    RowFilter ofAnyField() {
        return new RowFilter(rowClass, brands, List.of(), q);
    }

    boolean isOf(RowClass wanted) {
        return rowClass.equals(wanted.token());
    }

    /** Nothing but the class is asked for. */
    boolean isOfOneClassAlone() {
        return brands.isEmpty() && fields.isEmpty() && !hasWords();
    }

    List<String> words() {
        return q.isEmpty()
                ? List.of()
                : Arrays.asList(q.toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
