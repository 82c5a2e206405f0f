package io.rollcall.review.component;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to call a component: one of both.
 *
 * @param name at least two characters
 * @param maker at least two characters
 */
@Schema(name = "ComponentNameToSet")
public record ComponentNames(
        @Size(min = 2, max = 200) String name,
        @Size(min = 2, max = 200) String maker) {

    public ComponentNames {
        name = name == null ? null : name.strip();
        maker = maker == null ? null : maker.strip();
    }

    @JsonIgnore
    @AssertTrue(message = "names either name or maker")
    @Schema(hidden = true)
    public boolean isOneOfBoth() {
        return (name == null) != (maker == null);
    }

    /** The property under which it is decided. */
    String property() {
        return name == null ? "__maker" : "__name";
    }

    String text() {
        return name == null ? maker : name;
    }

    Component of(Component before) {
        return name == null ? before.called(before.name(), maker) : before.called(name, before.maker());
    }
}
