package io.rollcall.sync.crossvalidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the components of one type are called (D35): by name or alias, with or without their maker in front, whatever the case and
 * the spaces.
 *
 * @param componentType as in sensor
 */
record ComponentNames(String componentType, Set<String> names, Map<String, String> byLetters) implements ValueCheck {

    /**
     * @param maker empty for none
     * @param names its name first, then its aliases
     */
    record Component(String maker, List<String> names) {}

    static ComponentNames of(String componentType, List<Component> components) {
        Set<String> names = new HashSet<>();
        Map<String, String> byLetters = new HashMap<>();
        for (Component component : components) {
            String maker = Letters.withoutSpaces(component.maker());
            for (String name : component.names()) {
                String spelled = Letters.withoutSpaces(name);
                names.add(spelled);
                names.add(maker + spelled);
                if (spelled.startsWith(maker) && spelled.length() > maker.length()) {
                    names.add(spelled.substring(maker.length()));
                }
                byLetters.putIfAbsent(Letters.of(name), component.names().get(0));
                byLetters.putIfAbsent(
                        Letters.of(component.maker() + name), component.names().get(0));
            }
        }
        return new ComponentNames(componentType, names, byLetters);
    }

    @Override
    public WarningType type() {
        return WarningType.MISSING_COMPONENT;
    }

    @Override
    public boolean allows(String value) {
        return names.contains(Letters.withoutSpaces(value));
    }

    @Override
    public Optional<String> near(String value) {
        return Optional.ofNullable(byLetters.get(Letters.of(value)));
    }
}
