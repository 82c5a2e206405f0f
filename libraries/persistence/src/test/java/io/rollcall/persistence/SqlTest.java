package io.rollcall.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, restrictToAnnotatedClass = true)
class SqlTest {

    enum Status {
        ON_LOAN,
        IN_STORE
    }

    record Review(String by, int stars) {}

    record Book(
            String identifier,
            String shortTitle,
            List<String> genres,
            Status status,
            Instant addedAt,
            UUID edition,
            Integer pages,
            @Json List<Review> reviews,
            long version) {}

    record Titled(String identifier, String shortTitle) {}

    record Lent(Titled book, Status status) {}

    record Counted(String identifier, long pages) {}

    @Inject
    Sql sql;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    private static final Book EMMA = new Book(
            "b1",
            "Emma",
            List.of("novel", "comedy"),
            Status.ON_LOAN,
            Instant.parse("1815-12-23T10:00:00.123456Z"),
            UUID.fromString("00000000-0000-0000-0000-00000000000a"),
            null,
            List.of(new Review("Scott", 5)),
            1);

    @BeforeEach
    void empty() {
        sql.update("drop table if exists book").execute();
        sql.update("""
                create table book (identifier text primary key, short_title text not null,
                    genres text[] not null default '{}', status text not null default 'in_store',
                    added_at timestamptz not null default now(), edition uuid, pages int, reviews jsonb not null default '[]',
                    version bigint not null default 1)""").execute();
    }

    private void add(Book book) {
        sql.update("""
                insert into book (identifier, short_title, genres, status, added_at, edition, pages, reviews, version)
                values (:id, :title, :genres, :status, :addedAt, :edition, :pages, :reviews, :version)""")
                .bind("id", book.identifier())
                .bind("title", book.shortTitle())
                .bindTexts("genres", book.genres())
                .bind("status", "on_loan")
                .bind("addedAt", book.addedAt())
                .bind("edition", book.edition())
                .bind("pages", book.pages())
                .bindJson("reviews", book.reviews())
                .bind("version", book.version())
                .execute();
    }

    private void addAll(int count) {
        sql.update("insert into book (identifier, short_title) select * from unnest(:identifier, :shortTitle)")
                .bindColumns(
                        Titled.class,
                        IntStream.range(0, count)
                                .mapToObj(i -> new Titled("b%05d".formatted(i), "Title " + i))
                                .toList())
                .execute();
    }

    @Test
    void reads_a_row_into_a_record_by_the_names_of_its_columns() {
        add(EMMA);
        assertThat(sql.query("select version, reviews, * from book").list(Book.class))
                .containsExactly(EMMA);
    }

    @Test
    void reads_a_record_within_a_record_from_the_same_row() {
        add(EMMA);
        assertThat(sql.query("select status, short_title, identifier from book").one(Lent.class))
                .isEqualTo(new Lent(new Titled("b1", "Emma"), Status.ON_LOAN));
    }

    @Test
    void reads_single_values() {
        add(EMMA);
        assertThat(sql.query("select count(*) from book").one(Long.class)).isEqualTo(1L);
        assertThat(sql.query("select added_at from book").one(Instant.class)).isEqualTo(EMMA.addedAt());
        assertThat(sql.query("select edition from book").one(UUID.class)).isEqualTo(EMMA.edition());
        assertThat(sql.query("select status from book").list(Status.class)).containsExactly(Status.ON_LOAN);
    }

    @Test
    void answers_nothing_where_there_is_no_row_or_no_value() {
        assertThat(sql.query("select identifier from book").first(String.class)).isEmpty();
        assertThat(sql.query("select max(added_at) from book").first(Instant.class))
                .isEmpty();
        assertThat(sql.query("select 1 from book").exists()).isFalse();
    }

    @Test
    void says_which_column_is_missing() {
        add(EMMA);
        assertThatThrownBy(() -> sql.query("select identifier from book").list(Titled.class))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("short_title");
    }

    @Test
    void says_which_column_is_null_that_must_not_be() {
        add(EMMA);
        assertThatThrownBy(() -> sql.query("select identifier, pages from book").list(Counted.class))
                .isInstanceOf(RowMismatch.class)
                .hasMessageContaining("pages");
    }

    @Test
    void refuses_what_it_could_only_store_in_some_way() {
        assertThatThrownBy(() -> sql.query("select :status").bind("status", Status.ON_LOAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":status");
    }

    @Test
    void leaves_casts_comparisons_and_quotes_in_a_statement_alone() {
        assertThat(sql.query("select '<b> :no' || (1 < 2)::text || (3 <> :three)::text")
                        .bind("three", 3)
                        .one(String.class))
                .isEqualTo("<b> :notruefalse");
    }

    @Test
    void hands_over_many_rows_with_arrays_in_them() {
        record Row(String identifier, String shortTitle, List<String> genres) {}
        int added = sql.update("""
                insert into book (identifier, short_title, genres)
                select identifier, short_title, genres from json_populate_recordset(null::book, :rows)""")
                .bindRows("rows", List.of(new Row("b1", "Emma", List.of("novel")), new Row("b2", "Ulysses", List.of())))
                .execute();
        assertThat(added).isEqualTo(2);
        assertThat(sql.query("select genres from book where identifier = any (:ids)")
                        .bindTexts("ids", Set.of("b1"))
                        .one(Object.class))
                .hasToString("{novel}");
    }

    @Test
    void hands_over_no_rows_at_all() {
        addAll(0);
        assertThat(sql.query("select 1 from book where identifier = any (:ids)")
                        .bindTexts("ids", List.of())
                        .exists())
                .isFalse();
    }

    @Test
    void names_the_constraint_that_refused() {
        addAll(1);
        assertThatThrownBy(() -> addAll(1))
                .isInstanceOfSatisfying(ConstraintViolation.class, refused -> assertThat(refused.constraint())
                        .isEqualTo("book_pkey"));
    }

    @Test
    void sees_an_entity_that_was_changed_a_moment_ago_in_this_transaction() {
        String title = QuarkusTransaction.requiringNew().call(() -> {
            var book = new ShelvedBook();
            book.identifier = "b1";
            book.shortTitle = "Emma";
            entities.persist(book);
            return sql.query("select short_title from book where identifier = 'b1'")
                    .one(String.class);
        });
        assertThat(title).isEqualTo("Emma");
    }

    @Test
    void shares_the_connection_of_the_transaction_with_entities_and_plain_jdbc() {
        QuarkusTransaction.requiringNew().run(() -> {
            Integer own = sql.query("select pg_backend_pid()").one(Integer.class);
            Object hibernates =
                    entities.createNativeQuery("select pg_backend_pid()").getSingleResult();
            assertThat(sql.query("select pg_backend_pid()").one(Integer.class)).isEqualTo(own);
            assertThat(hibernates).isEqualTo(own);
            try (var connection = database.getConnection();
                    var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(own);
            } catch (java.sql.SQLException broken) {
                throw DatabaseFailure.of(broken);
            }
        });
    }

    @Test
    void is_rolled_back_with_the_transaction() {
        QuarkusTransaction.begin();
        addAll(3);
        QuarkusTransaction.rollback();
        assertThat(sql.query("select count(*) from book").one(Long.class)).isZero();
    }

    @Test
    void streams_more_rows_than_it_fetches_at_once() {
        addAll(2_500);
        int read = QuarkusTransaction.requiringNew().call(() -> {
            try (Stream<Titled> books = sql.query("select * from book order by identifier").stream(Titled.class)) {
                // The connection can be used while the stream is open.
                return (int)
                        books.filter(book -> sql.query("select 1").exists()).count();
            }
        });
        assertThat(read).isEqualTo(2_500);
    }

    @Test
    void streams_only_within_a_transaction() {
        assertThatThrownBy(() -> sql.query("select * from book").stream(Titled.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reads_every_page_of_a_list_once_in_any_mix_of_directions() {
        record Listed(String identifier, List<String> place) {}
        sql.update("insert into book (identifier, short_title, pages) select 'b' || i, 't' || i % 3, i % 4"
                        + " from generate_series(10, 29) i")
                .execute();
        for (boolean descending : List.of(false, true)) {
            var keys = List.of(
                    new SortKey("title", "short_title", descending),
                    new SortKey("pages", "pages", true, "integer"),
                    new SortKey("identifier", "identifier", descending));
            List<String> all = sql.query("select identifier from book order by "
                            + KeysetPage.of(keys, null, 1).order())
                    .list(String.class);
            var paged = new java.util.ArrayList<String>();
            String cursor = null;
            do {
                var page = KeysetPage.of(keys, cursor, 3);
                var rows = sql.query("select identifier, %s from book where %s order by %s limit :limit"
                                .formatted(page.place(), page.after(), page.order()))
                        .bind(page.parameters())
                        .list(Listed.class);
                var slice = page.slice(rows, Listed::place);
                slice.rows().forEach(row -> paged.add(row.identifier()));
                cursor = slice.next();
            } while (cursor != null);
            assertThat(paged).hasSize(20).isEqualTo(all);
        }
    }

    @Test
    void filters_by_what_was_asked_for() {
        add(EMMA);
        addAll(2);
        var filters = new Filters()
                .equal("status", "on_loan")
                .equal("edition", null)
                .contains("lower(short_title)", List.of("em", "a"))
                .and("version < :most", "most", 2);
        assertThat(sql.query("select identifier from book where " + filters.condition())
                        .bind(filters.parameters())
                        .list(String.class))
                .containsExactly("b1");
        assertThat(new Filters().condition()).isEqualTo("true");
        assertThat(Map.copyOf(new Filters().equal("status", null).parameters())).isEmpty();
    }

    @Test
    void finds_a_percent_sign_as_itself() {
        assertThat(sql.query("select '50_%' like :found and '5000' not like :found")
                        .bind("found", Filters.containing("0_%"))
                        .one(Boolean.class))
                .isTrue();
    }
}
