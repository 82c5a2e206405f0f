package io.rollcall.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list is filtered by: conditions all of which hold, with their parameters. What was not asked for adds none. */
public final class Filters {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A condition without a parameter. */
    public Filters and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition names the parameter, as {@code :name} */
    public Filters and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /**
     * @param condition names the parameter, as {@code :name}, which is an array of texts
     * @param values any of which will do; empty when anything will
     */
    public Filters andAny(String condition, String name, List<String> values) {
        return values.isEmpty() ? this : and(condition, name, new SqlArray("text", values.toArray()));
    }

    /** @param value null when anything will do */
    public Filters equal(String column, Object value) {
        if (value != null) {
            String name = "filter" + parameters.size();
            and(column + " = :" + name, name, value);
        }
        return this;
    }

    /** @param values any of which will do; empty when anything will */
    public Filters among(String column, List<String> values) {
        return among(column, values, column, List.of());
    }

    /** Any of the values in their column, or of the others in theirs, will do; when there are none, anything will. */
    public Filters among(String column, List<String> values, String other, List<String> others) {
        var either = new ArrayList<String>();
        if (!values.isEmpty()) {
            either.add(isAmong(column, values));
        }
        if (!others.isEmpty()) {
            either.add(isAmong(other, others));
        }
        return either.isEmpty() ? this : and("(" + String.join(" or ", either) + ")");
    }

    /** @param values at least one of which the column, an array, has; empty when anything will do */
    public Filters overlapping(String column, List<String> values) {
        String name = "filter" + parameters.size();
        return andAny(column + " && :" + name, name, values);
    }

    /** One value is compared as such, so that an index keeps its order. */
    private String isAmong(String column, List<String> values) {
        String name = "filter" + parameters.size();
        boolean isOne = values.size() == 1;
        parameters.put(name, isOne ? values.get(0) : new SqlArray("text", values.toArray()));
        return column + (isOne ? " = :" + name : " = any (:" + name + ")");
    }

    /** @param expression holds all of the words, each anywhere */
    public Filters contains(String expression, List<String> words) {
        for (String word : words) {
            String name = "filter" + parameters.size();
            and(expression + " like :" + name, name, containing(word));
        }
        return this;
    }

    /** A pattern for {@code like} that finds the text anywhere. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** For {@code where}; {@code true} when nothing is filtered. */
    public String condition() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
