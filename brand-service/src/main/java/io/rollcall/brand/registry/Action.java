package io.rollcall.brand.registry;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.rollcall.contracts.event.Topic;

/** What was done to a brand, as its history names it. */
@Schema(name = "BrandAction")
public enum Action {
    ADDED(Topic.BRAND_ADDED),
    /** Taken over from a registry file that was there first. */
    ADOPTED(Topic.BRAND_ADDED),
    /** Removed before, and now back under its stable key. */
    RESTORED(Topic.BRAND_ADDED),
    UPDATED(Topic.BRAND_UPDATED),
    ASSIGNED(Topic.BRAND_UPDATED),
    RENAMED(Topic.BRAND_UPDATED),
    ALIAS_MOVED(Topic.BRAND_UPDATED),
    /** Got the names and products of a brand that was merged into it. */
    MERGED(Topic.BRAND_UPDATED),
    /** Brought back to what it was before its last change. */
    UNDONE(Topic.BRAND_UPDATED),
    REMOVED(Topic.BRAND_REMOVED);

    private final Topic topic;

    Action(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    /** "alias_moved". */
    @JsonValue
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
