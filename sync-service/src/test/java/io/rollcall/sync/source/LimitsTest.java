package io.rollcall.sync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final String ROW = "{\"brand\": \"Acer\", \"model\": \"X\"}";

    /** What the buffers between the document and a row hold at most. */
    private static final long READ_AHEAD = 64 * 1024;

    private long bytesOfRows;
    private long farthestAhead;

    @Test
    void two_hundred_thousand_rows_are_handed_over_while_the_document_is_read() throws IOException {
        var document = new GeneratedDocument(
                inAList(IntStream.range(0, 200_000).mapToObj(index -> (index == 0 ? "" : ",") + row(index))));
        var list = ProductList.read(document, JsonPath.of("$.products"), Limits.STANDARD, row -> {
            bytesOfRows += row(row.index()).length();
            farthestAhead = Math.max(farthestAhead, document.served() - bytesOfRows - row.index());
        });
        assertThat(list).isEqualTo(new ProductList(200_000, 0, 1));
        assertThat(farthestAhead).isPositive().isLessThan(READ_AHEAD);
    }

    @Test
    void one_row_more_than_allowed_is_too_many() throws IOException {
        var limits = new Limits(3, 64, 1_000, 100);
        assertThat(read("[[" + ROW + "], [" + ROW + ", " + ROW + "]]", "$[*]", limits)
                        .rows())
                .isEqualTo(3);
        assertThat(unreadable("[[" + ROW + "], [" + ROW + ", " + ROW + ", 1]]", "$[*]", limits))
                .hasMessage("There are more than 3 rows")
                .returns("too_many_rows", UnreadableSource::code);
    }

    @Test
    void a_row_of_more_than_a_million_bytes_is_too_large_whatever_fills_it() throws IOException {
        String most =
                "{\"brand\": \"Acer\", \"model\": \"X\", \"x\": [" + ("\"" + "y".repeat(99_990) + "\",").repeat(9);
        assertThat(read("[" + most + " ".repeat(1_000_000 - most.length() - 5) + "1]}]", "$", Limits.STANDARD)
                        .invalidRows())
                .isZero();
        assertThat(unreadable("[1, " + most + " ".repeat(1_000_000 - most.length()) + "1]}]", "$", Limits.STANDARD))
                .hasMessage("Row 1 has more than 1000000 bytes")
                .returns("row_too_large", UnreadableSource::code);
    }

    @Test
    void a_row_of_twenty_megabytes_is_given_up_after_one() {
        assertGivenUp(
                Stream.concat(
                        Stream.of("[{"),
                        IntStream.range(0, 400_000)
                                .mapToObj(index -> "\"member" + index + "\": \"" + "x".repeat(30) + "\",")),
                1_000_000,
                "row_too_large",
                "Row 0 has more than 1000000 bytes");
    }

    @Test
    void a_nested_object_counts_as_part_of_its_row() {
        assertGivenUp(
                Stream.concat(Stream.of("[{\"a\": {\"b\": ["), Collections.nCopies(2_000_000, "1234567, ").stream()),
                1_000_000,
                "row_too_large",
                "Row 0 has more than 1000000 bytes");
    }

    @Test
    void a_string_of_twenty_megabytes_is_given_up_after_a_hundred_thousand_characters() {
        assertGivenUp(
                Stream.concat(Stream.of("[1, {\"brand\": \""), Collections.nCopies(20_000, "x".repeat(1_000)).stream()),
                200_000,
                "string_too_long",
                "A string has more than 100000 characters, in row 1");
    }

    @Test
    void a_million_brackets_are_given_up_after_sixty_four() {
        assertGivenUp(
                Collections.nCopies(1_000, "[".repeat(1_000)).stream(),
                1_000,
                "too_deep",
                "Arrays and objects are nested more than 64 deep, in row 0");
    }

    @Test
    void depth_is_limited_beside_the_path_too() {
        assertThat(unreadable("{\"other\": " + "[".repeat(64), "$.products", Limits.STANDARD))
                .hasMessage("Arrays and objects are nested more than 64 deep")
                .returns("too_deep", UnreadableSource::code);
    }

    @Test
    void a_number_of_more_than_a_thousand_digits_is_too_long() {
        assertThat(unreadable("[{\"a\": " + "1".repeat(1_001) + "}]", "$", Limits.STANDARD))
                .hasMessage("A number has more than 1000 characters, in row 0")
                .returns("number_too_long", UnreadableSource::code);
    }

    @Test
    void a_name_of_more_than_five_hundred_characters_is_too_long() {
        assertThat(unreadable("[{\"" + "n".repeat(501) + "\": 1}]", "$", Limits.STANDARD))
                .hasMessage("The name of a member has more than 500 characters, in row 0")
                .returns("name_too_long", UnreadableSource::code);
    }

    @Test
    void an_object_beside_the_path_cannot_fill_the_memory_with_names() {
        var document = new GeneratedDocument(Stream.concat(
                Stream.of("{\"other\": {"), IntStream.range(0, 3_000_000).mapToObj(index -> "\"" + index + "\":0,")));
        assertThat(unreadable(document, "$.products"))
                .hasMessage("One object has more than 1000000 members")
                .returns("too_many_members", UnreadableSource::code);
    }

    private static String row(int index) {
        return "{\"id\": " + index + ", \"brand\": \"Acer\", \"model\": \"Model " + index + "\", \"weight\": 54.5}";
    }

    private static Stream<String> inAList(Stream<String> rows) {
        return Stream.of(Stream.of("{\"products\": ["), rows, Stream.of("]}")).flatMap(parts -> parts);
    }

    private static void assertGivenUp(Stream<String> parts, long after, String code, String message) {
        var document = new GeneratedDocument(parts);
        assertThat(unreadable(document, "$")).hasMessage(message).returns(code, UnreadableSource::code);
        assertThat(document.served()).isLessThan(after + READ_AHEAD);
    }

    private static ProductList read(String document, String path, Limits limits) throws IOException {
        return ProductList.read(new GeneratedDocument(Stream.of(document)), JsonPath.of(path), limits, row -> {});
    }

    private static UnreadableSource unreadable(String document, String path, Limits limits) {
        return catchThrowableOfType(UnreadableSource.class, () -> read(document, path, limits));
    }

    private static UnreadableSource unreadable(GeneratedDocument document, String path) {
        return catchThrowableOfType(
                UnreadableSource.class,
                () -> ProductList.read(document, JsonPath.of(path), Limits.STANDARD, row -> {}));
    }
}
