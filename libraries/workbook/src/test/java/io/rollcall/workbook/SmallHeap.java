package io.rollcall.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a workbook in a process of its own, with little heap, and says what came of it. */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        var characters = new AtomicLong();
        try (Workbook workbook = Workbook.open(Path.of(arguments[0]))) {
            ProductSheet sheet = workbook.productSheet(Optional.empty());
            long withProblem = sheet.products().stream()
                    .filter(product -> product.problem().isPresent())
                    .count();
            FieldReport report = sheet.fields((position, key, value) ->
                    characters.addAndGet(value.toString().length()));
            System.out.println(sheet.products().size() + " products, " + withProblem + " with a problem, "
                    + report.values() + " values");
        } catch (WorkbookProblem problem) {
            System.out.println(problem.code() + " " + problem.getMessage());
        }
    }
}
