package io.rollcall.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The products of a sheet as POI's model of a whole workbook has them: the independent reader. */
final class PoiProducts {

    /** @param problem "" or what keeps the product from being taken: the cell and the value, or what is missing */
    record Product(int position, String cell, String brand, String model, String variant, String problem) {

        static Product of(SheetProduct product) {
            return new Product(
                    product.position(),
                    product.cell().toString(),
                    product.brand(),
                    product.model(),
                    product.variant(),
                    product.problem()
                            .map(problem -> switch (problem.code()) {
                                case ERROR_VALUE, BOOLEAN_AS_NAME -> problem.cell() + " " + problem.detail();
                                default -> problem.code().token() + " " + problem.cell();
                            })
                            .orElse(""));
        }
    }

    private final Sheet sheet;
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);
    private final List<Product> products = new ArrayList<>();

    private PoiProducts(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param keyColumn from 0, as is the column before which it ends */
    static List<Product> ofSpecification(Sheet sheet, int keyColumn, int end) {
        var found = new PoiProducts(sheet);
        for (int column = keyColumn + 1; column < end; column++) {
            found.add(column + 1, found.cell(2, column), found.cell(3, column), found.cell(4, column));
        }
        return found.products;
    }

    /** @param columns of brand, model and variant, from 0 */
    static List<Product> ofHeader(Sheet sheet, int headerRow, int[] columns) {
        var found = new PoiProducts(sheet);
        for (int row = headerRow + 1; row <= sheet.getLastRowNum(); row++) {
            found.add(row + 1, found.cell(row, columns[0]), found.cell(row, columns[1]), found.cell(row, columns[2]));
        }
        return found.products;
    }

    private Cell cell(int row, int column) {
        Row cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return cells.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void add(int position, Cell brand, Cell model, Cell variant) {
        String problem = "";
        for (Cell cell : List.of(brand, model, variant)) {
            if (problem.isEmpty() && (type(cell) == CellType.ERROR || type(cell) == CellType.BOOLEAN)) {
                problem = name(cell) + " " + wrong(cell);
            }
        }
        if (problem.isEmpty()
                && text(brand).isBlank()
                && text(model).isBlank()
                && text(variant).isBlank()) {
            return;
        }
        if (problem.isEmpty() && (text(brand).isBlank() || text(model).isBlank())) {
            Cell blank = text(brand).isBlank() ? brand : model;
            String missing = blank == brand ? "brand_missing " : "model_missing ";
            problem = (isMergedAway(blank) ? "merged_cell " : missing) + name(blank);
        }
        products.add(new Product(position, name(model), text(brand), text(model), text(variant), problem));
    }

    private static String name(Cell cell) {
        return new CellRef(cell.getSheet().getSheetName(), cell.getRowIndex() + 1, cell.getColumnIndex() + 1)
                .toString();
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static String wrong(Cell cell) {
        return type(cell) == CellType.BOOLEAN
                ? (cell.getBooleanCellValue() ? "TRUE" : "FALSE")
                : FormulaError.forInt(cell.getErrorCellValue()).getString();
    }

    private String text(Cell cell) {
        String text =
                switch (type(cell)) {
                    case STRING -> cell.getRichStringCellValue().getString();
                    case NUMERIC -> shown.formatRawCellContents(cell.getNumericCellValue(), 0, "General");
                    default -> "";
                };
        return text.isBlank() ? "" : text;
    }

    private boolean isMergedAway(Cell cell) {
        return sheet.getMergedRegions().stream()
                .anyMatch(range -> range.isInRange(cell)
                        && !(range.getFirstRow() == cell.getRowIndex()
                                && range.getFirstColumn() == cell.getColumnIndex()));
    }
}
