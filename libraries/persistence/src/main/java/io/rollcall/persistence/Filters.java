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
            String name = "filter" + conditions.size();
            and(column + " = :" + name, name, value);
        }
        return this;
    }

    /** @param values any of which will do; empty when anything will */
    public Filters among(String column, List<String> values) {
        String name = "filter" + conditions.size();
        return andAny(column + " = any (:" + name + ")", name, values);
    }

    /** @param expression holds all of the words, each anywhere */
    public Filters contains(String expression, List<String> words) {
        for (String word : words) {
            String name = "filter" + conditions.size();
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
