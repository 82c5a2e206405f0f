package io.rollcall.gate.overview;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.gate.category.KnownCategories;
import io.rollcall.gate.overview.GateOverview.Week;
import io.rollcall.http.Role;
import io.rollcall.persistence.Sql;

/** What was refused in a category, week by week. */
@Path("/api/v1/identity/{category}/overview")
@RequiredArgsConstructor
public class GateOverviewResource {

    /** As long as rejections are kept (D12). */
    private static final int WEEKS = 13;

    private record Counted(int week, String reason, long rejections) {}

    private final KnownCategories categories;
    private final Sql sql;
    private final Clock clock;

    @GET
    @RolesAllowed(Role.VIEWER)
    public GateOverview overview(@PathParam("category") String category) {
        categories.requireKnown(category);
        return QuarkusTransaction.requiringNew().call(() -> read(category));
    }

    private GateOverview read(String category) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1L);
        List<Map<String, Long>> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(new TreeMap<>());
        }
        counted(category, first)
                .forEach(counted -> weeks.get(counted.week()).put(counted.reason(), counted.rejections()));
        var told = new ArrayList<Week>();
        for (int week = 0; week < WEEKS; week++) {
            told.add(new Week(first.plusWeeks(week), weeks.get(week)));
        }
        return new GateOverview(
                category,
                told,
                weeks.stream()
                        .flatMap(reasons -> reasons.values().stream())
                        .mapToLong(Long::longValue)
                        .sum(),
                exceptions(category));
    }

    private List<Counted> counted(String category, LocalDate first) {
        return sql.query("""
                        select least(cast(floor(extract(epoch from at - :first) / 604800) as integer), :last) as week, reason,
                            count(*) as rejections
                        from rejection where category = :category and at >= :first group by 1, 2""")
                .bind("category", category)
                .bind("first", first.atStartOfDay(ZoneOffset.UTC).toInstant())
                .bind("last", WEEKS - 1)
                .list(Counted.class);
    }

    private long exceptions(String category) {
        return sql.query("select count(*) from identity_exception where category = :category and removed_at is null")
                .bind("category", category)
                .one(Long.class);
    }
}
