package io.rollcall.persistence.background;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;

/**
 * Work that there is by category.
 *
 * @param items what there is to do, asked once a round
 * @param category of an item
 * @param lease the kind of lease under which one replica at a time does it; null for none
 */
public record Work<T>(Items<T> items, Function<T, String> category, Step<T> step, String lease) {

    /** What there is to do now. */
    @FunctionalInterface
    public interface Items<T> {
        Collection<T> get() throws IOException;
    }

    /** What is done of one item. */
    @FunctionalInterface
    public interface Step<T> {
        void run(T item) throws IOException;
    }

    public static Work<String> ofEach(Items<String> categories, Step<String> step) {
        return new Work<>(categories, Function.identity(), step, null);
    }

    public static <T> Work<T> ofEach(Items<T> items, Function<T, String> category, Step<T> step) {
        return new Work<>(items, category, step, null);
    }

    /** A category whose lease another has is left to that one. */
    public Work<T> under(String kindOfLease) {
        return new Work<>(items, category, step, kindOfLease);
    }
}
