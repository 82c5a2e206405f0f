package io.rollcall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.persistence.Sql;
import io.rollcall.persistence.lock.CategoryLease;
import io.rollcall.testenvironment.RealServers;

/** What happens to long work that another service had begun. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LongWorkTest {

    private static final class Busy extends RuntimeException {}

    @Inject
    CategoryLease exclusively;

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    private final String category = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String other = UUID.randomUUID().toString();

    @Test
    void the_work_of_a_service_that_was_killed_is_taken_over_at_once() throws Exception {
        begunByAnother();
        assertThat(exclusively.take("import", category, Busy::new, () -> "done"))
                .isEqualTo("done");
    }

    @Test
    void the_work_of_a_service_that_lives_is_left_to_it() throws Exception {
        begunByAnother();
        try (Connection session = database.getConnection()) {
            hold(session);
            assertThatThrownBy(() -> exclusively.take("import", category, Busy::new, () -> "done"))
                    .isInstanceOf(Busy.class);
            release(session);
        }
    }

    @Test
    void this_service_does_one_at_a_time() throws IOException {
        exclusively.take("import", category, Busy::new, () -> {
            assertThatThrownBy(() -> exclusively.take("import", category, Busy::new, () -> "done"))
                    .isInstanceOf(Busy.class);
            return exclusively.take("reconcile", category, Busy::new, () -> "another kind");
        });
    }

    @Test
    void who_was_taken_over_while_it_was_stopped_writes_nothing_more() throws Exception {
        assertThatThrownBy(() -> exclusively.take("import", category, Busy::new, () -> {
                    note("before");
                    change("holder = 'another'");
                    note("after");
                    return "done";
                }))
                .isInstanceOf(Busy.class);
        assertThat(notes()).containsExactly("before");
    }

    @Test
    void nobody_takes_over_while_something_is_being_written() throws Exception {
        exclusively.take("import", category, Busy::new, () -> QuarkusTransaction.requiringNew()
                .call(() -> {
                    note("mine");
                    change("until = now() - interval '1 minute'");
                    assertThat(elsewhere()).isEqualTo("busy");
                    return "done";
                }));
        exclusively.take("import", category, Busy::new, () -> {
            change("until = now() - interval '1 minute'");
            assertThat(elsewhere()).isEqualTo("taken");
            return "done";
        });
    }

    /** What another replica would be told. */
    private String elsewhere() {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return exclusively.take("import", category, Busy::new, () -> "taken");
                    } catch (Busy held) {
                        return "busy";
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                })
                .join();
    }

    private void note(String text) {
        QuarkusTransaction.joiningExisting()
                .run(() -> sql.update("insert into written_file (path, hash) values (:path, :hash)")
                        .bind("path", category + " " + text)
                        .bind("hash", text)
                        .execute());
    }

    private List<String> notes() {
        return sql.query("select hash from written_file where path like :path")
                .bind("path", category + " %")
                .list(String.class);
    }

    /** Outside the transaction of whoever asks for it. */
    private void change(String set) {
        CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update("update category_lease set " + set + " where category = :category")
                                .bind("category", category)
                                .execute()))
                .join();
    }

    private void begunByAnother() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into category_lease (kind, category, holder, instance, until)
                        values ('import', ?, ?, ?, now() + interval '10 minutes')""")) {
            insert.setString(1, category);
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, other);
            insert.execute();
        }
    }

    private void hold(Connection session) throws SQLException {
        onLock(session, "select pg_advisory_lock(hashtext('presence'), hashtext(?))");
    }

    private void release(Connection session) throws SQLException {
        onLock(session, "select pg_advisory_unlock(hashtext('presence'), hashtext(?))");
    }

    private void onLock(Connection session, String statement) throws SQLException {
        try (var lock = session.prepareStatement(statement)) {
            lock.setString(1, other);
            lock.execute();
        }
    }
}
