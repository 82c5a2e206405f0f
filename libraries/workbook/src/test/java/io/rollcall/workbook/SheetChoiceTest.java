package io.rollcall.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.rollcall.workbook.WorkbookProblem.Code;

class SheetChoiceTest {

    @TempDir
    Path folder;

    private final XSSFWorkbook book = new XSSFWorkbook();

    @Test
    void a_specification_goes_before_a_header() throws IOException {
        header("Sheet1");
        specification("dataEntry");
        assertThat(chosen(Optional.empty())).isEqualTo("dataEntry SPECIFICATION");
    }

    @Test
    void hidden_sheets_are_read_only_when_asked_for() throws IOException {
        specification("hidden");
        specification("very hidden");
        header("shown");
        book.setSheetVisibility(0, SheetVisibility.HIDDEN);
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        book.setActiveSheet(2);
        assertThat(chosen(Optional.empty())).isEqualTo("shown HEADER");
        assertThat(chosen(Optional.of("VERY hidden"))).isEqualTo("very hidden SPECIFICATION");
        try (Workbook workbook = Workbook.open(file())) {
            assertThat(workbook.sheets())
                    .containsExactly(
                            new Sheet("hidden", Visibility.HIDDEN),
                            new Sheet("very hidden", Visibility.VERY_HIDDEN),
                            new Sheet("shown", Visibility.VISIBLE));
        }
    }

    @Test
    void several_of_a_kind_are_for_a_person_to_choose_from() throws IOException {
        specification("mice");
        specification("keyboards");
        var problem = problem(file(), Optional.empty());
        assertThat(problem.code()).isEqualTo(Code.SHEET_AMBIGUOUS);
        assertThat(problem).hasMessageContaining("“mice”, “keyboards”");
        assertThat(chosen(Optional.of("keyboards"))).isEqualTo("keyboards SPECIFICATION");
    }

    @Test
    void several_headers_are_ambiguous_too() throws IOException {
        header("mice");
        header("keyboards");
        assertThat(problem(file(), Optional.empty()).code()).isEqualTo(Code.SHEET_AMBIGUOUS);
    }

    @Test
    void a_sheet_whose_labels_are_computed_from_another_does_not_count_beside_it() throws IOException {
        mirror("lists");
        specification("dataEntry");
        assertThat(chosen(Optional.empty())).isEqualTo("dataEntry SPECIFICATION");
    }

    @Test
    void a_sheet_whose_labels_are_computed_counts_alone() throws IOException {
        mirror("lists");
        assertThat(chosen(Optional.empty())).isEqualTo("lists SPECIFICATION");
    }

    @Test
    void no_sheet_of_products_is_told_with_what_was_looked_for() throws IOException {
        book.createSheet("notes").createRow(2).createCell(1).setCellValue("brand");
        specification("hidden");
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        var problem = problem(file(), Optional.empty());
        assertThat(problem.code()).isEqualTo(Code.NO_PRODUCT_SHEET);
        assertThat(problem).hasMessageContaining("“notes”").hasMessageContaining("rows 3, 4 and 5");
        assertThat(problem).hasMessageNotContaining("“hidden”");
        assertThat(problem(file(), Optional.of("notes")).code()).isEqualTo(Code.NO_PRODUCT_SHEET);
    }

    @Test
    void an_unknown_sheet_is_told_with_those_there_are() throws IOException {
        specification("mice");
        specification("keyboards");
        var problem = problem(file(), Optional.of("monitors"));
        assertThat(problem.code()).isEqualTo(Code.SHEET_UNKNOWN);
        assertThat(problem).hasMessageContaining("“monitors”").hasMessageContaining("“mice”, “keyboards”");
    }

    private XSSFSheet specification(String name) {
        XSSFSheet sheet = book.createSheet(name);
        String[] labels = {"brand", "model", "variant"};
        for (int i = 0; i < labels.length; i++) {
            sheet.createRow(2 + i).createCell(1).setCellValue(labels[i]);
        }
        return sheet;
    }

    private void mirror(String name) {
        XSSFSheet sheet = specification(name);
        for (int row = 2; row < 5; row++) {
            var cell = sheet.getRow(row).getCell(1);
            String label = cell.getStringCellValue();
            cell.setCellFormula("dataEntry!B" + (row + 1));
            cell.setCellValue(label);
        }
    }

    private void header(String name) {
        var row = book.createSheet(name).createRow(0);
        row.createCell(0).setCellValue("Brand");
        row.createCell(1).setCellValue("Model");
    }

    private Path file() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private String chosen(Optional<String> asked) throws IOException {
        try (Workbook workbook = Workbook.open(file())) {
            ProductSheet sheet = workbook.productSheet(asked);
            return sheet.name() + " " + sheet.layout();
        }
    }

    static WorkbookProblem problem(Path file, Optional<String> asked) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            return catchThrowableOfType(WorkbookProblem.class, () -> workbook.productSheet(asked));
        }
    }
}
