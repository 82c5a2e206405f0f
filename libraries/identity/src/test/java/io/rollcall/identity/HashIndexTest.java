package io.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HashIndexTest {

    private record Entry(int hash) {}

    /** Against the simplest thing that can be right: a list that is searched from end to end. */
    @Property
    void it_finds_what_was_added_and_not_removed(@ForAll List<@IntRange(min = -9, max = 9) Integer> steps) {
        var index = new HashIndex<Entry>(Entry::hash);
        var model = new ArrayList<Entry>();
        for (int step : steps) {
            var known = model.stream().filter(entry -> entry.hash() == -step).findFirst();
            if (step < 0 && known.isPresent()) {
                assertThat(index.remove(known.get())).isTrue();
                model.removeIf(entry -> entry == known.get());
            } else {
                var entry = new Entry(step);
                index.add(entry);
                model.add(entry);
            }
        }
        assertThat(index.size()).isEqualTo(model.size());
        for (int hash = -9; hash <= 9; hash++) {
            int wanted = hash;
            Set<Entry> found = Collections.newSetFromMap(new IdentityHashMap<>());
            index.each(hash, found::add);
            Set<Entry> expected = Collections.newSetFromMap(new IdentityHashMap<>());
            model.stream().filter(entry -> entry.hash() == wanted).forEach(expected::add);
            assertThat(found).isEqualTo(expected);
            assertThat(index.first(hash, entry -> true) != null).isEqualTo(!expected.isEmpty());
        }
        assertThat(index.remove(new Entry(1))).isFalse();
    }
}
