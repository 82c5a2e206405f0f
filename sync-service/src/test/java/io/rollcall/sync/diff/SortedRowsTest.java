package io.rollcall.sync.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRowsTest {

    record Row(String key, int number, String text) {

        static final RowFormat<Row> FORMAT = new RowFormat<>() {
            @Override
            public void write(Row row, RowBytes out) {
                out.putText(row.key);
                out.putInt(row.number);
                out.putText(row.text);
            }

            @Override
            public Row read(RowBytes in) {
                return new Row(in.getText(), in.getInt(), in.getText());
            }
        };
    }

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} bytes in memory")
    @ValueSource(longs = {0, 300, 5_000, 1_000_000})
    void rows_come_in_the_order_of_their_keys_and_then_as_they_came(long mostBytes) throws IOException {
        var random = new Random(5);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 300; i++) {
            rows.add(new Row("ключ " + random.nextInt(40), i, "x".repeat(random.nextInt(60))));
        }
        try (var sorted = new SortedRows<>(folder, Row.FORMAT, mostBytes)) {
            for (Row row : rows) {
                sorted.add(row.key(), row);
            }
            var read = new ArrayList<Row>();
            sorted.inOrder().forEachRemaining(read::add);
            assertThat(read)
                    .isEqualTo(
                            rows.stream().sorted(Comparator.comparing(Row::key)).toList());
        }
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000})
    void of_no_rows_none_come(long mostBytes) throws IOException {
        try (var sorted = new SortedRows<>(folder, Row.FORMAT, mostBytes)) {
            assertThat(sorted.inOrder()).isExhausted();
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
