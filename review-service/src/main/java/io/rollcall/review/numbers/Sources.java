package io.rollcall.review.numbers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.rollcall.review.numbers.ReviewNumbers.SourceNumbers;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.review.snapshot.SnapshotVersion;

/** Counts candidates by their source. How many there are is counted once a seed: that looks at all of them. */
@ApplicationScoped
class Sources {

    private record Source(String host, @Nullable Integer tier) {}

    private record Found(Source source, long candidates, long quotesFound, long quotesNotFound, long quotesUnchecked) {}

    private record Decided(Source source, long accepted, long rejected) {}

    private record Kept(SnapshotVersion version, List<Found> found) {}

    private static final int MOST = 200;

    private static final String OF_A_SOURCE =
            "c.category = :category and c.source_host is not null and c.source_method is not 'manual_override'";

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    List<SourceNumbers> of(Snapshot snapshot) {
        Map<Source, Decided> decided = decided(snapshot);
        return found(snapshot).stream()
                .map(found -> numbers(found, decided.get(found.source())))
                .toList();
    }

    private static SourceNumbers numbers(Found found, @Nullable Decided decided) {
        long accepted = decided == null ? 0 : decided.accepted();
        long rejected = decided == null ? 0 : decided.rejected();
        return new SourceNumbers(
                found.source().host(),
                found.source().tier(),
                found.candidates(),
                accepted,
                rejected,
                found.candidates() - accepted - rejected,
                found.quotesFound(),
                found.quotesNotFound(),
                found.quotesUnchecked());
    }

    private List<Found> found(Snapshot snapshot) {
        SnapshotVersion version = SnapshotVersion.of(snapshot);
        Kept known = kept.get(snapshot.category());
        if (known == null || version.isOfLaterSeed(known.version())) {
            known = new Kept(version, count(snapshot));
            kept.put(snapshot.category(), known);
        }
        return known.found();
    }

    private static List<Found> count(Snapshot snapshot) {
        return snapshot.query("""
                        select c.source_host as host, c.source_tier as tier, count(*) as candidates,
                            count(*) filter (where q.result <> 'not_found') as quotes_found,
                            count(*) filter (where q.result = 'not_found') as quotes_not_found,
                            count(*) filter (where q.result is null) as quotes_unchecked
                        from candidates c left join review_quote_check q on q.candidate_id = c.candidate_id
                        where %s group by 1, 2 order by 3 desc, 1, 2 limit :most""".formatted(OF_A_SOURCE))
                .bind("most", MOST)
                .map(Snapshot.rows(Found.class))
                .list();
    }

    private static Map<Source, Decided> decided(Snapshot snapshot) {
        return snapshot.query("""
                        with said as (
                            select candidate_id, human_accepted or ai_review_status = 'accepted' as accepted,
                                ai_review_status = 'rejected' as rejected
                            from candidate_reviews
                            union all
                            select selected_candidate_id, 1, 0 from key_review_state
                            where selected_candidate_id is not null
                                and (user_accept_primary_status = 'accepted' or user_accept_shared_status = 'accepted')),
                        settled as (
                            select candidate_id, max(accepted) as accepted, max(rejected) as rejected from said group by 1)
                        select c.source_host as host, c.source_tier as tier, sum(s.accepted) as accepted,
                            sum(s.rejected and not s.accepted) as rejected
                        from settled s join candidates c on c.candidate_id = s.candidate_id
                        where %s group by 1, 2""".formatted(OF_A_SOURCE)).map(Snapshot.rows(Decided.class)).stream()
                .collect(Collectors.toMap(Decided::source, Function.identity()));
    }
}
