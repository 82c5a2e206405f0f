package io.rollcall.specdb.seeding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import io.rollcall.specdb.input.FieldValue;

/** Which component a text means. */
final class ComponentIndex {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** What a component may be called. */
    record Named(long id, String componentType, String canonicalName, String maker, String alias) {}

    record Identity(long id, String name, String maker) {}

    /** How a value was matched, as the snapshot writes it. */
    enum MatchType {
        EXACT,
        EXACT_WITH_MAKER,
        ALIAS,
        AMBIGUOUS,
        UNRESOLVED;

        String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param maker "" for none, and where nobody knows which component it is */
    record Match(MatchType type, String name, String maker) {

        double score() {
            return type == MatchType.UNRESOLVED ? 0 : 1;
        }
    }

    private final Map<String, List<Identity>> byText = new HashMap<>();

    static ComponentIndex read(Handle handle, String category) {
        var index = new ComponentIndex();
        handle.registerRowMapper(ConstructorMapper.factory(Named.class));
        handle.createQuery("""
                        select i.id, i.component_type, i.canonical_name, i.maker, coalesce(a.alias, i.canonical_name) as alias
                        from component_identity i left join component_aliases a on a.component_id = i.id
                        where i.category = :category
                        order by i.id, a.id
                        """).bind("category", category).mapTo(Named.class).forEach(index::add);
        return index;
    }

    private void add(Named named) {
        var identity = new Identity(named.id(), named.canonicalName(), named.maker());
        Stream.of(named.canonicalName(), named.alias())
                .flatMap(ComponentIndex::keys)
                .distinct()
                .map(key -> byText.computeIfAbsent(place(named.componentType(), key), unused -> new ArrayList<>()))
                .filter(identities -> !identities.contains(identity))
                .forEach(identities -> identities.add(identity));
    }

    /** @param makerHint "" for none */
    Match match(String type, String text, String makerHint) {
        List<Identity> found = found(type, text);
        if (found.isEmpty()) {
            return new Match(MatchType.UNRESOLVED, text, "");
        }
        List<Identity> ofMaker = found.size() == 1
                ? found
                : found.stream()
                        .filter(each -> FieldValue.normalized(each.maker()).equals(FieldValue.normalized(makerHint)))
                        .toList();
        if (ofMaker.size() != 1) {
            return new Match(MatchType.AMBIGUOUS, text, "");
        }
        MatchType how = makerHint.isEmpty() ? MatchType.EXACT : MatchType.EXACT_WITH_MAKER;
        return new Match(how, ofMaker.get(0).name(), ofMaker.get(0).maker());
    }

    private List<Identity> found(String type, String text) {
        return keys(text)
                .flatMap(key -> byText.getOrDefault(place(type, key), List.of()).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> keys(String text) {
        String normalized = FieldValue.normalized(text);
        return Stream.of(normalized, WHITE_SPACE.matcher(normalized).replaceAll(""))
                .distinct();
    }

    private static String place(String type, String key) {
        return type + "::" + key;
    }
}
