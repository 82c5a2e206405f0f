package io.rollcall.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A workbook of random products, the same for the same seed. */
final class GeneratedWorkbook {

    static final String PRODUCTS = "the products";

    private static final List<String> LABELS = List.of("brand", " Model ", "VARIANT");
    private static final List<String> TEXTS = List.of(
            "Razer",
            "Viper V3 Pro",
            " Acer ",
            "ASUS ROG",
            "雷神",
            "Ünïcode",
            "<&>\"'",
            "_x0041_",
            "a\tb",
            "\u00A0x",
            "'quoted");

    private final Random random;
    private final XSSFWorkbook book = new XSSFWorkbook();
    final boolean isSpecification;
    final int keyColumn;
    final int headerRow;
    final int[] columns;

    GeneratedWorkbook(long seed) {
        random = new Random(seed);
        isSpecification = random.nextBoolean();
        keyColumn = random.nextInt(8);
        headerRow = random.nextInt(20);
        int first = random.nextInt(4);
        columns = new int[] {first + 2, first, first + 1 + 2 * random.nextInt(2) + 2};
    }

    Path write(Path file) throws IOException {
        int before = random.nextInt(3);
        for (int i = 0; i < before; i++) {
            decoy(i);
        }
        XSSFSheet sheet = book.createSheet(PRODUCTS);
        if (isSpecification) {
            specification(sheet);
        } else {
            header(sheet);
        }
        for (int i = before; i < before + random.nextInt(3); i++) {
            decoy(i);
        }
        book.setActiveSheet(before);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        book.close();
        return file;
    }

    private void decoy(int number) {
        XSSFSheet sheet = book.createSheet((random.nextBoolean() ? "notes " : "Räder!") + number);
        if (random.nextBoolean()) {
            specificationLabels(sheet, 1);
            book.setSheetVisibility(
                    book.getSheetIndex(sheet),
                    random.nextBoolean() ? SheetVisibility.HIDDEN : SheetVisibility.VERY_HIDDEN);
        } else {
            fill(sheet.createRow(2).createCell(1));
        }
    }

    private void specificationLabels(XSSFSheet sheet, int column) {
        for (int i = 0; i < LABELS.size(); i++) {
            row(sheet, 2 + i).createCell(column).setCellValue(LABELS.get(i));
        }
    }

    private void specification(XSSFSheet sheet) {
        specificationLabels(sheet, keyColumn);
        for (int column = 0; column < 50; column++) {
            if (column != keyColumn && random.nextInt(5) > 0) {
                for (int row = 0; row < 8; row++) {
                    fill(row(sheet, row).createCell(column));
                }
            }
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            int from = keyColumn + 1 + i * 10;
            merge(sheet, 2 + random.nextInt(3), from, from + 1 + random.nextInt(5));
        }
    }

    private void merge(XSSFSheet sheet, int row, int first, int last) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
        for (int column = first + 1; column <= last; column++) {
            row(sheet, row).createCell(column);
        }
    }

    private void header(XSSFSheet sheet) {
        for (int i = 0; i < LABELS.size(); i++) {
            row(sheet, headerRow).createCell(columns[i]).setCellValue(LABELS.get(i));
        }
        for (int row = headerRow + 1; row < headerRow + 40; row++) {
            for (int column = 0; column < 12; column++) {
                if (random.nextInt(5) > 0) {
                    fill(row(sheet, row).createCell(column));
                }
            }
        }
        if (random.nextBoolean()) {
            int column = columns[random.nextInt(2)];
            sheet.addMergedRegion(new CellRangeAddress(headerRow + 1, headerRow + 3, column, column));
            row(sheet, headerRow + 2).createCell(column);
            row(sheet, headerRow + 3).createCell(column);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    private void fill(XSSFCell cell) {
        switch (random.nextInt(12)) {
            case 0 -> cell.setCellValue(random.nextInt(1_000));
            case 1 -> cell.setCellValue(random.nextInt(100_000) / 100.0);
            case 2 -> cell.setCellValue(random.nextBoolean());
            case 3 -> cell.setCellErrorValue(random.nextBoolean() ? FormulaError.REF : FormulaError.NA);
            case 4 -> formula(cell);
            case 5 -> rich(cell);
            case 6 -> inline(cell);
            case 7 -> cell.setCellValue(random.nextBoolean() ? "" : "  ");
            case 8 -> cell.setBlank();
            default -> cell.setCellValue(text());
        }
    }

    private void formula(XSSFCell cell) {
        cell.setCellFormula("A1&B1");
        switch (random.nextInt(4)) {
            case 0 -> cell.setCellValue(random.nextInt(500));
            case 1 -> cell.setCellValue("");
            case 2 -> cell.setCellErrorValue(FormulaError.VALUE);
            default -> cell.setCellValue(text());
        }
    }

    private void rich(XSSFCell cell) {
        var rich = new XSSFRichTextString(text());
        var bold = book.createFont();
        bold.setBold(true);
        rich.append(text(), bold);
        cell.setCellValue(rich);
    }

    private void inline(XSSFCell cell) {
        cell.getCTCell().setT(STCellType.INLINE_STR);
        cell.getCTCell().addNewIs().setT(TEXTS.get(random.nextInt(5)).strip());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "" : " " + random.nextInt(50));
    }
}
