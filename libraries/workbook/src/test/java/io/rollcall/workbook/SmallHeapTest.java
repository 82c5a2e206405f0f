package io.rollcall.workbook;

import static io.rollcall.workbook.RawWorkbook.MAIN;
import static io.rollcall.workbook.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However large a workbook is, it is read, or refused with a sentence, in 64 MB of heap. */
class SmallHeapTest {

    @TempDir
    Path folder;

    /** Every one of the texts is another. */
    @Test
    void sixteen_thousand_products_of_eighty_fields() throws IOException, InterruptedException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        out -> {
                            int text = 0;
                            for (int row = 2; row <= 84; row++) {
                                out.write("<row r=\"" + row + "\">" + label(row));
                                for (int column = 2; column < 16_002; column++) {
                                    String cell = CellReference.convertNumToColString(column) + row;
                                    out.write("<c r=\"" + cell + "\" t=\"s\"><v>" + text++ + "</v></c>");
                                }
                                out.write("</row>");
                            }
                        },
                        "")
                .part("xl/sharedStrings.xml", out -> {
                    out.write("<sst xmlns=\"" + MAIN + "\">");
                    for (int i = 0; i < 83 * 16_000; i++) {
                        out.write("<si><t>wireless " + i + "</t></si>");
                    }
                    out.write("</sst>");
                });
        assertThat(read(book)).isEqualTo("16000 products, 0 with a problem, 1280000 values");
    }

    @Test
    void all_columns_there_are() throws IOException, InterruptedException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        out -> {
                            for (int row = 3; row <= 20; row++) {
                                out.write("<row r=\"" + row + "\"><c/>" + label(row));
                                for (int column = 2; column < 16_384; column++) {
                                    out.write("<c t=\"str\"><v>" + row + "," + column + "</v></c>");
                                }
                                out.write("</row>");
                            }
                        },
                        "");
        assertThat(read(book)).isEqualTo("16382 products, 0 with a problem, 245730 values");
    }

    @Test
    void a_million_rows_with_the_most_products() throws IOException, InterruptedException {
        assertThat(read(rows(100_000))).isEqualTo("100000 products, 0 with a problem, 100000 values");
    }

    @Test
    void a_million_rows_with_more_products() throws IOException, InterruptedException {
        assertThat(read(rows(100_001)))
                .isEqualTo(
                        "TOO_MANY_PRODUCTS Sheet “Products” has more than 100000 products. Split it into several workbooks.");
    }

    @Test
    void a_hundred_thousand_products_in_merged_cells() throws IOException, InterruptedException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        out -> {
                            header(out);
                            for (int row = 2; row <= 100_001; row++) {
                                out.write("<row r=\"" + row + "\"><c r=\"B" + row + "\"><v>" + row + "</v></c></row>");
                            }
                        },
                        "<mergeCells>" + "<mergeCell ref=\"A1:A1048576\"/>".repeat(1_000) + "</mergeCells>");
        assertThat(read(book)).isEqualTo("100000 products, 100000 with a problem, 0 values");
    }

    @Test
    void the_longest_text_in_every_cell() throws IOException, InterruptedException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        out -> {
                            String text = "x".repeat(32_000);
                            for (int row = 3; row <= 5; row++) {
                                out.write("<row r=\"" + row + "\"><c/>" + label(row));
                                for (int column = 2; column < 1_000; column++) {
                                    out.write("<c t=\"str\"><v>" + column + text + "</v></c>");
                                }
                                out.write("</row>");
                            }
                        },
                        "");
        assertThat(read(book)).startsWith("WORKBOOK_TOO_LARGE").contains("the names on sheet “Products”");
    }

    @Test
    void a_name_without_an_end() throws IOException, InterruptedException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        out -> {
                            out.write("<row ");
                            for (int i = 0; i < 200; i++) {
                                out.write("abcdefgh".repeat(1 << 17));
                            }
                        },
                        "");
        assertThat(read(book)).startsWith("WORKBOOK_TOO_LARGE").contains("a tag or text of more than 1 MB");
    }

    @Test
    void names_by_the_million() throws IOException, InterruptedException {
        for (String tag : new String[] {"<a%x/>", "<a b%x=\"\"/>", "<a xmlns:p%x=\"u\"/>", "<?a%x?>"}) {
            RawWorkbook book = new RawWorkbook()
                    .sheet(
                            out -> {
                                for (int i = 0; i < 2_000_000; i++) {
                                    out.write(tag.replace("%x", Integer.toString(i)));
                                }
                            },
                            "");
            assertThat(read(book)).startsWith("WORKBOOK_TOO_LARGE").contains("2000 different names");
        }
    }

    /** Each in a format of its own that nobody can be sure of. */
    @Test
    void a_hundred_thousand_products_with_a_warning_and_as_many_formats() throws IOException, InterruptedException {
        RawWorkbook book = new RawWorkbook()
                .part("xl/styles.xml", out -> {
                    out.write("<styleSheet xmlns=\"" + MAIN + "\"><numFmts>");
                    for (int i = 1; i < 100_000; i++) {
                        out.write("<numFmt numFmtId=\"" + (200 + i) + "\" formatCode=\"[DBNum1]" + i + "x".repeat(200)
                                + "\"/>");
                    }
                    out.write("</numFmts><cellXfs><xf/>");
                    for (int i = 1; i < 100_000; i++) {
                        out.write("<xf numFmtId=\"" + (200 + i) + "\"/>");
                    }
                    out.write("</cellXfs></styleSheet>");
                })
                .sheet(
                        out -> {
                            header(out);
                            for (int row = 2; row <= 100_001; row++) {
                                String number = "<c s=\"" + (row - 2) + "\"><v>" + row + "</v></c>";
                                out.write("<row r=\"" + row + "\">" + number + number + "<c><v>1</v></c></row>");
                            }
                        },
                        "");
        assertThat(read(book)).isEqualTo("100000 products, 0 with a problem, 100000 values");
    }

    @Test
    void all_limits_nearly_met_at_once() throws IOException, InterruptedException {
        RawWorkbook book = new RawWorkbook()
                .sheet(
                        out -> {
                            header(out);
                            for (int row = 2; row <= 100_001; row++) {
                                String name = "雷".repeat(18) + (100_000 + row);
                                out.write("<row r=\"" + row + "\"><c/><c t=\"str\"><v>" + name
                                        + "</v></c><c t=\"s\"><v>" + row * 14 + "</v></c></row>");
                            }
                        },
                        "<mergeCells><mergeCell ref=\"A1:A200000\"/></mergeCells>")
                .part("xl/sharedStrings.xml", out -> {
                    out.write("<sst xmlns=\"" + MAIN + "\">");
                    for (int i = 0; i < 1_499_999; i++) {
                        out.write("<si><t>wireless " + (1_000_000 + i) + "</t></si>");
                    }
                    out.write("</sst>");
                });
        assertThat(read(book)).isEqualTo("100000 products, 100000 with a problem, 100000 values");
    }

    private static String label(int row) {
        return switch (row) {
            case 3 -> text("B3", "brand");
            case 4 -> text("B4", "model");
            case 5 -> text("B5", "variant");
            default -> text("B" + row, "field " + row);
        };
    }

    private static void header(Writer out) throws IOException {
        out.write("<row r=\"1\">" + text("A1", "brand") + text("B1", "model") + text("C1", "dpi") + "</row>");
    }

    private static RawWorkbook rows(int products) {
        return new RawWorkbook()
                .sheet(
                        out -> {
                            header(out);
                            for (int row = 2; row <= 1_048_576; row++) {
                                String names = row > products + 1
                                        ? "<c/><c/>"
                                        : "<c t=\"str\"><v>Razer</v></c><c t=\"str\"><v>Viper number " + row
                                                + "</v></c>";
                                out.write("<row r=\"" + row + "\">" + names + "<c><v>1</v></c></row>");
                            }
                        },
                        "");
    }

    private String read(RawWorkbook book) throws IOException, InterruptedException {
        Path file = book.write(folder.resolve("large.xlsx"));
        Path out = folder.resolve("out");
        var reader = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        file.toString())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        reader.waitFor();
        return Files.readString(out).strip();
    }
}
