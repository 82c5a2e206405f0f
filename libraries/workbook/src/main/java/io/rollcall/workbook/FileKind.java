package io.rollcall.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is that is no zip archive, and so no workbook, by its first bytes. */
final class FileKind {

    private static final int HEAD = 4096;
    private static final int WINDOW = 64 * 1024;
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private FileKind() {}

    /** @throws WorkbookProblem unless the file begins as a zip archive with something in it does */
    static void requireZip(Path file) throws IOException {
        String head = head(file);
        if (head.isEmpty()) {
            throw new WorkbookProblem(
                    WorkbookProblem.Code.NOT_A_WORKBOOK, "The file is empty. Copy or download it again.");
        }
        if (head.startsWith(OLE2)) {
            throw ole2(file);
        }
        if (!head.startsWith("PK\3\4")) {
            throw WorkbookProblem.notAWorkbook(named(head));
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), ISO_8859_1);
        }
    }

    private static String named(String head) {
        String start = text(head).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            return "a PDF document";
        }
        if (isImage(head)) {
            return "an image";
        }
        if (start.startsWith("{\\rtf")) {
            return "an RTF document";
        }
        if (start.startsWith("<!doctype html") || start.contains("<html")) {
            return "an HTML page";
        }
        if (start.startsWith("<?xml") || start.startsWith("<workbook")) {
            return start.contains("office:spreadsheet") ? "an XML Spreadsheet of Excel 2003" : "an XML file";
        }
        if (head.startsWith("PK")) {
            return "an empty or split zip archive";
        }
        return start.chars().anyMatch(FileKind::isBinary) ? "a file of an unknown kind" : "a text file (CSV?)";
    }

    private static String text(String head) {
        if (head.startsWith("\u00FF\u00FE")) {
            return new String(head.getBytes(ISO_8859_1), StandardCharsets.UTF_16LE).substring(1);
        }
        if (head.startsWith("\u00FE\u00FF")) {
            return new String(head.getBytes(ISO_8859_1), StandardCharsets.UTF_16BE).substring(1);
        }
        return head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    }

    private static boolean isImage(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("BM")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f';
    }

    /** The names of an OLE2 file's streams stand in it as UTF-16. */
    private static WorkbookProblem ole2(Path file) throws IOException {
        boolean encrypted = false;
        boolean xls = false;
        String encryptedName = wide("EncryptedPackage");
        String workbookName = wide("Workbook\0");
        String oldWorkbookName = wide("Book\0");
        try (InputStream in = Files.newInputStream(file)) {
            String tail = "";
            for (byte[] read = in.readNBytes(WINDOW); read.length > 0; read = in.readNBytes(WINDOW)) {
                String window = tail + new String(read, ISO_8859_1);
                encrypted |= window.contains(encryptedName);
                xls |= window.contains(workbookName) || window.contains(oldWorkbookName);
                tail = window.substring(Math.max(0, window.length() - encryptedName.length()));
            }
        }
        if (encrypted) {
            return new WorkbookProblem(
                    WorkbookProblem.Code.WORKBOOK_ENCRYPTED,
                    "The workbook is protected by a password. Open it in Excel, remove the password and save it.");
        }
        if (xls) {
            return new WorkbookProblem(
                    WorkbookProblem.Code.WORKBOOK_XLS,
                    "This is a workbook of Excel 97–2003 (.xls). Open it in Excel and save it as .xlsx.");
        }
        return WorkbookProblem.notAWorkbook("an older Office document or another OLE2 file");
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), ISO_8859_1);
    }
}
