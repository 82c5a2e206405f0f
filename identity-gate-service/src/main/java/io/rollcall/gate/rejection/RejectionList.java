package io.rollcall.gate.rejection;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.http.ListParameters;
import io.rollcall.persistence.Filters;
import io.rollcall.persistence.KeysetPage;
import io.rollcall.persistence.SortKey;
import io.rollcall.persistence.Sql;

/** Pages of what was refused, one by one or grouped. */
@ApplicationScoped
@RequiredArgsConstructor
class RejectionList {

    public record RejectionPage(
            List<RejectionState> items,
            long total,
            @Nullable String nextCursor) {}

    public record Facet(String value, long count) {}

    /**
     * @param total how many groups there are
     * @param rejections how many rejections they hold
     * @param reasons with how many rejections each has, as all other filters leave them
     * @param paths the same
     */
    public record RejectionGroups(
            List<RejectionState.Group> items,
            long total,
            long rejections,
            List<Facet> reasons,
            List<Facet> paths,
            @Nullable String nextCursor) {}

    private static final String COLUMNS =
            "identifier, path, brand, model, variant, reason, rule, message, canonical_product_id, file, at, actor";
    private static final String GROUPED = """
            select times, first_at, last_at, actors, %1$s, count(*) over () as total from (
                select %1$s, count(*) over same as times, min(at) over same as first_at, max(at) over same as last_at,
                    dense_rank() over (partition by identity_key, reason, path order by actor)
                        + dense_rank() over (partition by identity_key, reason, path order by actor desc) - 1 as actors,
                    row_number() over (partition by identity_key, reason, path order by at desc, identifier desc) as place
                from rejection where %2$s window same as (partition by identity_key, reason, path)) ranked
            where place = 1 order by last_at desc, identifier desc offset :offset limit :limit""";
    private static final int MOST_PAGES_IN = 100_000;

    private static final List<SortKey> NEWEST_FIRST = List.of(
            new SortKey("at", "at", true, "timestamptz"), new SortKey("identifier", "identifier", true, "uuid"));

    private record Listed(RejectionState rejection, List<String> place) {}

    private record Ranked(RejectionState.Group group, long total) {}

    private final Sql sql;

    @Transactional
    RejectionPage page(String category, RejectionQuery query) {
        var page = KeysetPage.of(NEWEST_FIRST, query.cursor(), query.limit());
        Filters filters = query.filters(category);
        List<Listed> found = sql.query("select %s, %s from rejection where %s and %s order by %s limit :limit"
                        .formatted(COLUMNS, page.place(), filters.condition(), page.after(), page.order()))
                .bind(filters.parameters())
                .bind(page.parameters())
                .list(Listed.class);
        var slice = page.slice(found, Listed::place);
        return new RejectionPage(slice.rows().stream().map(Listed::rejection).toList(), count(filters), slice.next());
    }

    @Transactional
    RejectionGroups groups(String category, RejectionQuery query) {
        int offset = offset(query.cursor());
        Filters filters = query.filters(category);
        List<Ranked> found = sql.query(GROUPED.formatted(COLUMNS, filters.condition()))
                .bind(filters.parameters())
                .bind("offset", offset)
                .bind("limit", query.limit())
                .list(Ranked.class);
        long total = found.isEmpty() ? 0 : found.get(0).total();
        int end = offset + found.size();
        return new RejectionGroups(
                found.stream().map(Ranked::group).toList(),
                total,
                count(filters),
                facet(query.ofAnyReason(category), "reason"),
                facet(query.ofAnyPath(category), "path"),
                end < total ? String.valueOf(end) : null);
    }

    private long count(Filters filters) {
        return sql.query("select count(*) from rejection where " + filters.condition())
                .bind(filters.parameters())
                .one(Long.class);
    }

    /** @param others the filters but that of the column, so that what is chosen does not hide the others */
    private List<Facet> facet(Filters others, String column) {
        return sql.query("select %s as value, count(*) as count from rejection where %s group by 1 order by 2 desc, 1"
                        .formatted(column, others.condition()))
                .bind(others.parameters())
                .list(Facet.class);
    }

    private static int offset(String cursor) {
        try {
            int offset = cursor == null ? 0 : Integer.parseInt(cursor);
            if (offset >= 0 && offset <= MOST_PAGES_IN) {
                return offset;
            }
        } catch (NumberFormatException garbage) {
            throw new ListParameters.NotAList("This cursor cannot be read; start the list again without one.");
        }
        throw new ListParameters.NotAList("This cursor cannot be read; start the list again without one.");
    }
}
