package io.rollcall.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveFilteringTest {

    @TempDir
    Path folder;

    @Test
    void rows_without_a_name_are_counted_apart() throws IOException {
        var content = read("""
                [{"id": 7, "brand": "Acer", "model": 310, "weight": {"deep": [1, {"x": 2}]}},
                 {"brand": " ", "model": "X"}, {"brand": "Acer"}, 42, {"brand": ["Acer"], "model": "X"}]""");
        assertThat(content.rows()).containsExactly(new ActiveFiltering.Row(0, 7, "Acer", "310", ""));
        assertThat(content.invalid())
                .extracting(ActiveFiltering.InvalidRow::reason)
                .containsExactly("brand_missing", "model_missing", "not_an_object", "brand_missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[{\"brand\": \"Acer\"", "[] []", "not json", "[1,]", "null"})
    void what_is_not_a_whole_array_is_an_error_and_never_empty(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("activeFiltering.json");
    }

    @Test
    void absence_is_the_only_absence() throws IOException {
        assertThat(ActiveFiltering.read(folder.resolve("activeFiltering.json"))).isEmpty();
    }

    private ActiveFiltering read(String text) throws IOException {
        return ActiveFiltering.read(Files.writeString(folder.resolve("activeFiltering.json"), text))
                .orElseThrow();
    }
}
