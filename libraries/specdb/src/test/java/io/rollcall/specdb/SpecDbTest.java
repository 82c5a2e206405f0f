package io.rollcall.specdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecDbTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_a_file() {
        file = folder.resolve("demo/spec.sqlite");
    }

    @Test
    void a_failed_transaction_leaves_nothing() throws IOException {
        try (var db = SpecDb.openOrCreate(file, "demo")) {
            assertThatThrownBy(() -> db.write(handle -> {
                        handle.execute("insert into products (category, product_id) values ('demo', 'demo-a')");
                        throw new IOException("the disk is full");
                    }))
                    .hasMessage("the disk is full");
            assertThat(products(db)).isZero();
        }
    }

    @Test
    void what_was_written_is_there_when_it_is_opened_again() throws IOException {
        try (var db = SpecDb.openOrCreate(file, "demo")) {
            db.write(handle -> handle.execute("insert into products (category, product_id) values ('demo', 'demo-a')"));
        }
        try (var db = SpecDb.openOrCreate(file, "demo")) {
            assertThat(products(db)).isEqualTo(1);
        }
    }

    @Test
    void holds_foreign_keys() throws IOException {
        try (var db = SpecDb.openOrCreate(file, "demo")) {
            assertThatThrownBy(() -> db.write(handle -> handle.execute(
                            "insert into component_aliases (component_id, alias, source) values (1, 'x', 'y')")))
                    .hasMessageContaining("FOREIGN KEY");
        }
    }

    @Test
    void a_file_of_another_program_is_left_as_it_is() throws Exception {
        Files.createDirectories(file.getParent());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table candidates (id integer primary key)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> SpecDb.openOrCreate(file, "demo"))
                .isInstanceOf(ForeignSpecDb.class)
                .hasMessageContaining("Move it away, and seed again.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no database, but long enough to be looked at");
        assertThatThrownBy(() -> SpecDb.openOrCreate(file, "demo")).isInstanceOf(ForeignSpecDb.class);
        assertThat(file).hasContent("no database, but long enough to be looked at");
    }

    @Test
    void the_snapshot_of_another_category_is_not_taken_for_this_one() throws IOException {
        SpecDb.openOrCreate(file, "demo").close();
        assertThatThrownBy(() -> SpecDb.open(file, "other"))
                .isInstanceOf(ForeignSpecDb.class)
                .hasMessageContaining("is the snapshot of demo, not of other");
    }

    @Test
    void one_of_an_earlier_version_is_brought_up_to_date_and_keeps_what_it_has() throws Exception {
        makeFirstVersion();
        try (var db = SpecDb.open(file, "demo")) {
            assertThat(products(db)).isEqualTo(1);
        }
        Path today = folder.resolve("today/spec.sqlite");
        SpecDb.openOrCreate(today, "demo").close();
        assertThat(schema(file)).isEqualTo(schema(today));
        assertThat(FileHeader.of(file)).isEqualTo(FileHeader.of(today));
    }

    @Test
    void one_of_a_later_version_is_left_as_it_is() throws Exception {
        makeFirstVersion();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("pragma user_version = 99");
        }
        assertThatThrownBy(() -> SpecDb.open(file, "demo"))
                .isInstanceOf(ForeignSpecDb.class)
                .hasMessageContaining("version 99");
    }

    private void makeFirstVersion() throws Exception {
        Files.createDirectories(file.getParent());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(EmptySpecDb.script("schema-1.sql"));
            statement.executeUpdate("pragma application_id = " + EmptySpecDb.APPLICATION_ID);
            statement.executeUpdate("pragma user_version = 1");
            statement.executeUpdate("insert into spec_db (category, sync_version) values ('demo', 1)");
            statement.executeUpdate("insert into products (category, product_id) values ('demo', 'demo-a')");
        }
    }

    private static Map<String, String> schema(Path file) throws Exception {
        var schema = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select type, name, sql from sqlite_schema where sql is not null")) {
            while (found.next()) {
                schema.put(found.getString("type") + " " + found.getString("name"), found.getString("sql"));
            }
        }
        return schema;
    }

    @Test
    void what_was_never_seeded_is_not_there() {
        assertThatThrownBy(() -> SpecDb.open(file, "demo")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void notices_that_its_file_is_gone() throws IOException {
        try (var db = SpecDb.openOrCreate(file, "demo")) {
            assertThat(db.isCurrent()).isTrue();
            Files.delete(file);
            assertThat(db.isCurrent()).isFalse();
        }
    }

    private static int products(SpecDb db) {
        return db.read(handle -> handle.createQuery("select count(*) from products")
                .mapTo(Integer.class)
                .one());
    }
}
