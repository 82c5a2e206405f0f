package io.rollcall.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * How a cell shows what is in it, as Excel in English writes it. POI does the showing, in the formats it is known to show as
 * Excel does; of any other the answer is that nobody can know.
 */
final class FormatCode {

    /** What stands for itself: quoted, escaped, the width of a character, filling blanks, and signs. */
    private static final String LITERAL = "(?:\"[^\"]*\"|\\\\.|_.|\\* |[-+$ ():!^&'~{}<>=%€£¥]|[^\\x00-\\xFF])";

    private static final String DIGITS = "[0#?,]";
    private static final Pattern NUMBER = Pattern.compile(
            LITERAL + "*(?<whole>" + DIGITS + "(?:" + LITERAL + "*" + DIGITS + ")*)(?:\\.[0#?]+)?,*" + LITERAL + "*");
    private static final Pattern SCIENTIFIC =
            Pattern.compile(LITERAL + "*0(?:\\.(?=0))?(?<decimals>0*)E[-+]0+" + LITERAL + "*");
    private static final Pattern FRACTION = Pattern.compile("(?:# )?\\?{1,2}/\\?{1,2}");
    private static final Pattern TEXT = Pattern.compile(
            "(?<before>" + LITERAL + "*)(?:@|General)(?<after>" + LITERAL + "*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(LITERAL + "+");

    private static final Pattern COLOUR = Pattern.compile(
            "(\"[^\"]*\"|\\\\.)|\\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\\d{1,2})\\]",
            Pattern.CASE_INSENSITIVE);
    /** {@code [$€-407]}: the sign, and a language that changes no digit. */
    private static final Pattern CURRENCY =
            Pattern.compile("(\"[^\"]*\"|\\\\.)|\\[\\$([^\\]\\-\"]*)(?:-[0-9A-Fa-f]{1,4})?\\]");

    private static final Pattern CONDITION = Pattern.compile("^ *\\[(<=|>=|<>|<|>|=)(-?\\d+(?:\\.\\d+)?)\\]");

    private static final int TEXT_SECTION = 3;
    private static final int SHOWN = 60;
    private static final double MOST = 1e15;

    static final FormatCode GENERAL = new FormatCode("General");
    static final FormatCode ONE_TOO_MANY = new FormatCode("[one of very many number formats]");

    private final String shownCode;
    private final List<String> sections;
    private CellFormat format;

    private FormatCode(String code) {
        this.shownCode = code.length() > SHOWN ? code.substring(0, SHOWN) + "…" : code;
        this.sections = sections(without(CURRENCY, without(COLOUR, code)));
    }

    /** What is quoted or escaped stays; a sign of a currency becomes a quoted one. */
    private static String without(Pattern brackets, String code) {
        return brackets.matcher(code)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? found.group()
                                : found.groupCount() == 1 ? "" : "\"" + found.group(2) + "\""));
    }

    static FormatCode of(String code) {
        return code.isEmpty() || code.equalsIgnoreCase("General") ? GENERAL : new FormatCode(code);
    }

    /** One the workbook does not describe, and that is not the same in every language. */
    static FormatCode unknown(int id) {
        return new FormatCode("[number format " + id + "]");
    }

    boolean isGeneral() {
        return this == GENERAL;
    }

    /** As it stands in the workbook, or its beginning. The same text each time: many cells may have the format. */
    String shownCode() {
        return shownCode;
    }

    /** Empty when it cannot be known. */
    Optional<String> shown(double number) {
        String general = Numbers.text(number);
        if (isGeneral()) {
            return Optional.of(general);
        }
        Optional<String> section = section(number);
        if (section.isEmpty() || Math.abs(number) >= MOST) {
            return Optional.empty();
        }
        String bare = CONDITION.matcher(section.get()).replaceAll("");
        Matcher text = TEXT.matcher(bare);
        if (text.matches()) {
            return Optional.of(literal(text.group("before")) + general + literal(text.group("after")));
        }
        if (FRACTION.matcher(bare).matches()) {
            return Optional.of(new DataFormatter(Locale.US).formatRawCellContents(number, -1, bare));
        }
        Matcher scientific = SCIENTIFIC.matcher(bare);
        if (scientific.matches()) {
            int digits = 1 + scientific.group("decimals").length();
            return rendered(BigDecimal.valueOf(number)
                    .round(new MathContext(digits, RoundingMode.HALF_UP))
                    .doubleValue());
        }
        return isShownAlike(bare, number) ? rendered(number) : Optional.empty();
    }

    /** Empty when it cannot be known. A format says nothing of texts unless it has a section for them. */
    Optional<String> shown(String text) {
        String section =
                sections.size() > TEXT_SECTION ? sections.get(TEXT_SECTION) : sections.get(sections.size() - 1);
        if (sections.size() <= TEXT_SECTION && !section.contains("@")) {
            return Optional.of(text);
        }
        Matcher shown = TEXT.matcher(section);
        return shown.matches()
                ? Optional.of(literal(shown.group("before")) + text + literal(shown.group("after")))
                : Optional.empty();
    }

    /** Nothing before the point is shown of less than one where no digit must be. */
    private static boolean isShownAlike(String section, double number) {
        Matcher digits = NUMBER.matcher(section);
        if (digits.matches()) {
            String whole = digits.group("whole").replaceAll(LITERAL, "");
            return whole.contains("0") || (Math.abs(number) >= 1 && !whole.endsWith(","));
        }
        return WORDS.matcher(section).matches();
    }

    private Optional<String> rendered(double number) {
        try {
            if (format == null) {
                format = CellFormat.getInstance(Locale.US, String.join(";", sections));
            }
            return Optional.of(format.apply(number).text);
        } catch (RuntimeException notKnown) {
            return Optional.empty();
        }
    }

    /** The one that shows a number; none when none does, or it shows nothing. */
    private Optional<String> section(double number) {
        int numbers = Math.min(sections.size(), TEXT_SECTION);
        int chosen = -1;
        if (sections.stream().anyMatch(section -> CONDITION.matcher(section).find())) {
            for (int i = 0; i < numbers && chosen < 0; i++) {
                chosen = meets(sections.get(i), number) ? i : -1;
            }
        } else if (numbers == 1 || number > 0 || (number == 0 && numbers < TEXT_SECTION)) {
            chosen = 0;
        } else {
            chosen = number < 0 ? 1 : TEXT_SECTION - 1;
        }
        return chosen < 0 ? Optional.empty() : Optional.of(sections.get(chosen)).filter(section -> !section.isEmpty());
    }

    private static boolean meets(String section, double number) {
        Matcher condition = CONDITION.matcher(section);
        if (!condition.find()) {
            return true;
        }
        double limit = Double.parseDouble(condition.group(2));
        return switch (condition.group(1)) {
            case "<" -> number < limit;
            case "<=" -> number <= limit;
            case ">" -> number > limit;
            case ">=" -> number >= limit;
            case "=" -> number == limit;
            default -> number != limit;
        };
    }

    private static List<String> sections(String code) {
        var sections = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\\' || character == '_' || character == '*')) {
                i++;
            } else if (!quoted && character == ';') {
                sections.add(code.substring(start, i));
                start = i + 1;
            }
        }
        sections.add(code.substring(start));
        return sections;
    }

    private static String literal(String literals) {
        var text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < literals.length(); i++) {
            char character = literals.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '_' || character == '*')) {
                i++;
                text.append(character == '_' ? " " : "");
            } else if (!quoted && character == '\\') {
                i++;
                text.append(literals.charAt(i));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
