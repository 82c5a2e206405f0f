package io.rollcall.brand.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.brand.registry.Brand;
import io.rollcall.workspace.UnreadableFile;

class ExistingRegistryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void takes_brands_as_they_stand() throws IOException {
        var found = read("""
                {"_version": 1, "brands": {"steelseries": {"canonical_name": "SteelSeries", "identifier": "0a1b2c3d",
                 "aliases": ["Steel Series", "SS"], "categories": ["mouse", "headset"], "website": "https://steelseries.com",
                 "added_at": "2026-02-14T12:00:00Z", "added_by": "seed"}}}""");
        assertThat(found.clashes()).isEmpty();
        Brand brand = found.brands().get(0);
        assertThat(brand.identifier()).isEqualTo("0a1b2c3d");
        assertThat(brand.name()).isEqualTo("SteelSeries");
        assertThat(brand.aliases()).containsExactly("Steel Series", "SS");
        assertThat(brand.categories()).containsExactly("headset", "mouse");
        assertThat(brand.addedAt()).isEqualTo(Instant.parse("2026-02-14T12:00:00Z"));
        assertThat(brand.addedBy()).isEqualTo("seed");
    }

    @Test
    void a_name_beats_an_alias_wherever_it_stands() throws IOException {
        var found = read("""
                {"brands": {"a": {"canonical_name": "A", "aliases": ["B", "C"]}, "b": {"canonical_name": "B", "aliases": ["c"]}}}""");
        assertThat(found.brands()).extracting(Brand::name).containsExactly("A", "B");
        assertThat(found.brands().get(0).aliases()).containsExactly("C");
        assertThat(found.clashes())
                .extracting(RegistryConflict::detail)
                .containsExactly("The alias “B” names B already.", "The alias “c” names A already.");
    }

    @Test
    void of_two_brands_of_one_name_the_first_is_taken() throws IOException {
        var found = read("{\"brands\": {\"x\": {\"canonical_name\": \"X\"}, \"x2\": {\"canonical_name\": \"x\"}}}");
        assertThat(found.brands()).extracting(Brand::name).containsExactly("X");
        assertThat(found.clashes()).extracting(RegistryConflict::reason).containsExactly("brand_name_taken");
    }

    @Test
    void what_no_brand_may_have_is_left_out_and_listed() throws IOException {
        var found = read("""
                {"brands": {"rapoo": {"canonical_name": "雷柏"}, "none": {}, "y": {"canonical_name": "Y", "website": "ftp://y",
                 "categories": ["../x", "mouse"], "identifier": "garbage", "added_at": "yesterday"}}}""");
        assertThat(found.clashes()).extracting(RegistryConflict::slug).containsExactly("rapoo", "none", "y", "y");
        Brand left = found.brands().get(0);
        assertThat(left.identifier()).isEmpty();
        assertThat(left.website()).isEmpty();
        assertThat(left.categories()).containsExactly("mouse");
        assertThat(left.addedAt()).isEqualTo(NOW);
    }

    @Test
    void a_key_that_is_not_the_slug_stays_an_alias() throws IOException {
        var found = read("{\"brands\": {\"lgtch\": {\"canonical_name\": \"Logitech\"}}}");
        assertThat(found.brands().get(0).slug()).isEqualTo("logitech");
        assertThat(found.brands().get(0).aliases()).containsExactly("lgtch");
        assertThat(found.clashes()).extracting(RegistryConflict::reason).containsExactly("slug_changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"brands\": {\"a\"", "[]", "", "{\"brands\": []}", "{}", "garbage"})
    void a_torn_file_is_never_empty(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(UnreadableFile.class);
    }

    private ExistingRegistry read(String content) throws IOException {
        return ExistingRegistry.read(Files.writeString(folder.resolve("brand_registry.json"), content), NOW);
    }
}
