package io.rollcall.review.component;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rule between fields of a product: {@code dpi <= dpi_max}. */
record Constraint(String left, String operator, String right) {

    private static final Pattern FORM = Pattern.compile("\\s*([\\w.]+)\\s*(<=|>=|==|!=|<|>)\\s*([\\w.]+)\\s*");

    /** Empty for what is no such rule. */
    static Optional<Constraint> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Constraint(form.group(1), form.group(2), form.group(3)))
                : Optional.empty();
    }

    /** What it may name a field by. */
    Stream<String> names() {
        return Stream.of(left, right);
    }

    /** @param fields the value of a field; null for none, which breaks nothing */
    boolean isBrokenBy(Function<String, String> fields) {
        String one = value(left, fields);
        String other = value(right, fields);
        if (one == null || other == null) {
            return false;
        }
        var numbers = List.of(VariancePolicy.number(one), VariancePolicy.number(other));
        if (numbers.stream().allMatch(Optional::isPresent)) {
            return !holds(numbers.get(0).get().compareTo(numbers.get(1).get()));
        }
        return operator.endsWith("=")
                && !operator.startsWith("<")
                && !operator.startsWith(">")
                && !holds(one.strip().compareToIgnoreCase(other.strip()));
    }

    private static String value(String operand, Function<String, String> fields) {
        String value = fields.apply(operand);
        return value == null && VariancePolicy.number(operand).isPresent() ? operand : value;
    }

    private boolean holds(int comparison) {
        return switch (operator) {
            case "<=" -> comparison <= 0;
            case ">=" -> comparison >= 0;
            case "<" -> comparison < 0;
            case ">" -> comparison > 0;
            case "==" -> comparison == 0;
            default -> comparison != 0;
        };
    }
}
