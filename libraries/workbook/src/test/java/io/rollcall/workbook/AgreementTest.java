package io.rollcall.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.rollcall.workbook.PoiProducts.Product;

/** Another reader, which holds the whole workbook, finds the same products. */
class AgreementTest {

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_readers_agree_on_any_workbook(long seed) throws IOException, InvalidFormatException {
        var generated = new GeneratedWorkbook(seed);
        Path file = generated.write(folder.resolve("a.xlsx"));
        List<Product> expected;
        try (var book = new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ))) {
            var sheet = book.getSheet(GeneratedWorkbook.PRODUCTS);
            expected = generated.isSpecification
                    ? PoiProducts.ofSpecification(sheet, generated.keyColumn, 60)
                    : PoiProducts.ofHeader(sheet, generated.headerRow, generated.columns);
            book.getPackage().revert();
        }
        assertThat(products(file)).isEqualTo(expected).hasSizeGreaterThan(5);
    }

    @Test
    void two_readers_agree_on_the_sample() throws IOException, InvalidFormatException {
        Path sample =
                Path.of(System.getProperty("rollcall.source"), "sample/workspace/helper_files/mouse/mouseData.xlsx");
        List<Product> expected;
        try (var book = new XSSFWorkbook(OPCPackage.open(sample.toFile(), PackageAccess.READ))) {
            expected = PoiProducts.ofSpecification(book.getSheet("dataEntry"), 1, 400);
            book.getPackage().revert();
        }
        assertThat(products(sample)).isEqualTo(expected).hasSize(347);
    }

    @Test
    void the_file_stays_as_it_is() throws IOException {
        Path file = new GeneratedWorkbook(7).write(folder.resolve("a.xlsx"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        byte[] before = Files.readAllBytes(file);
        try (Workbook workbook = Workbook.open(file)) {
            workbook.productSheet(Optional.empty()).fields((position, key, value) -> {});
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(1_000_000));
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    private static List<Product> products(Path file) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            return workbook.productSheet(Optional.empty()).products().stream()
                    .map(Product::of)
                    .toList();
        }
    }
}
