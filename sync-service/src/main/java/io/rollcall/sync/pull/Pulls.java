package io.rollcall.sync.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/** Every pull there was, those that failed among them (D31). */
@ApplicationScoped
@RequiredArgsConstructor
public class Pulls {

    private final Sql sql;

    /** The last that was taken in, whatever failed since. */
    public Optional<PullState> latestGood(String category) {
        return sql.query("select " + PullState.COLUMNS + """
                        \sfrom pull where category = :category and state = 'good' order by started_at desc, id limit 1""")
                .bind("category", category)
                .first(PullState.class);
    }

    /** Whatever came of it. */
    public Optional<PullState> latest(String category) {
        return of(category, 1).stream().findFirst();
    }

    /** The newest first. */
    public List<PullState> of(String category, int limit) {
        return sql.query("select " + PullState.COLUMNS
                        + " from pull where category = :category order by started_at desc, id limit :limit")
                .bind("category", category)
                .bind("limit", limit)
                .list(PullState.class);
    }

    UUID begin(String category, String configuration, String actor, Instant began) {
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into pull (id, category, configuration, source, actor, state, started_at)
                values (:id, :category, :configuration, '', :actor, 'running', :began)""")
                .bind("id", id)
                .bind("category", category)
                .bind("configuration", configuration)
                .bind("actor", actor)
                .bind("began", began)
                .execute();
        return id;
    }

    void fetched(UUID id, PulledList list) {
        sql.update("""
                update pull set source = :source, bytes = :bytes, content_hash = :hash, source_version = :version,
                    list_path = :path where id = :id""")
                .bind("id", id)
                .bind("source", list.source())
                .bind("bytes", list.bytes())
                .bind("hash", list.contentHash())
                .bind("version", list.sourceVersion())
                .bind("path", list.path().text())
                .execute();
    }

    /** @param state {@code good} or {@code held} */
    void ended(UUID id, String state, long rows, long products, Duration took) {
        sql.update("""
                update pull set state = :state, rows = :rows, products = :products, millis = :millis where id = :id""")
                .bind("id", id)
                .bind("state", state)
                .bind("rows", rows)
                .bind("products", products)
                .bind("millis", took.toMillis())
                .execute();
    }

    void failed(UUID id, PullFailure failure, Duration took) {
        sql.update("""
                update pull set state = 'failed', error_code = :code, error = :error, hint = :hint, millis = :millis
                where id = :id""")
                .bind("id", id)
                .bind("code", failure.code())
                .bind("error", failure.getMessage())
                .bind("hint", failure.hint())
                .bind("millis", took.toMillis())
                .execute();
    }

    /** What a service that died was at. */
    void endAbandoned(String category) {
        sql.update("""
                update pull set state = 'failed', error_code = 'interrupted',
                    error = 'The service stopped while this list was taken in.', hint = 'Pull it again.'
                where category = :category and state = 'running'""").bind("category", category).execute();
    }
}
