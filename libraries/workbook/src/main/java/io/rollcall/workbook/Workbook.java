package io.rollcall.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A workbook ({@code .xlsx}, {@code .xlsm}), read as a stream and never written. Reading takes at most 64 MB of heap; the file
 * may have 100 MB, each of its parts 1 GB unpacked, and the texts its cells share 24 MB. Macros, links to other files and
 * drawings are never opened, formulas never evaluated. Not for two threads at once.
 */
public final class Workbook implements AutoCloseable {

    private final Parts parts;
    private final Contents contents;
    private SharedTexts sharedTexts;
    private CellStyles cellStyles;

    private Workbook(Parts parts, Contents contents) {
        this.parts = parts;
        this.contents = contents;
    }

    /** @throws WorkbookProblem when the file is no workbook, or one that cannot be read; the message says what to do */
    public static Workbook open(Path file) throws IOException {
        Parts parts = Parts.open(file);
        try {
            return new Workbook(parts, Contents.of(parts));
        } catch (IOException | RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    /** In their order, the hidden ones too. */
    public List<Sheet> sheets() {
        return List.copyOf(contents.sheets().keySet());
    }

    /**
     * The sheet with the products: the one asked for, hidden or not, or else the only visible one in {@link
     * Layout#SPECIFICATION}, or else the only visible one in {@link Layout#HEADER}.
     * Among several, one whose labels are formulas does not count: it repeats another to derive something from it.
     *
     * @param asked a sheet's name; in another case it is found when no other has it exactly
     * @throws WorkbookProblem when no sheet has this name, when none lists products, or when more than one does
     */
    public ProductSheet productSheet(Optional<String> asked) throws IOException {
        var search = new SheetSearch(this, contents.sheets());
        return asked.isPresent() ? search.named(asked.get()) : search.onlyVisible();
    }

    XmlPart xml(String part) throws IOException {
        return new XmlPart(parts, part);
    }

    SharedTexts sharedTexts() throws IOException {
        if (sharedTexts == null) {
            sharedTexts = SharedTexts.of(parts, contents.sharedTexts());
        }
        return sharedTexts;
    }

    CellStyles cellStyles() throws IOException {
        if (cellStyles == null) {
            cellStyles = contents.styles().isEmpty()
                    ? CellStyles.NONE
                    : CellStyles.of(parts, contents.styles().get());
        }
        return cellStyles;
    }

    boolean isFrom1904() {
        return contents.from1904();
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            if (sharedTexts != null) {
                sharedTexts.close();
            }
        }
    }
}
