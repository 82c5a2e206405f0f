package io.rollcall.sync.crossvalidation;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.SharedDocument;
import io.rollcall.workspace.UnreadableFile;

/**
 * {@code workbook_map.json} as it was read: the values people added by hand, and when, as the pipeline's own studio writes them (D50).
 * Its other members stay byte for byte.
 */
final class WorkbookMap {

    static final String VALUES = "manual_enum_values";
    private static final String TIMESTAMPS = "manual_enum_timestamps";

    /**
     * What was there before something was added, so that no more is taken out.
     *
     * @param present whether the file was there at all
     */
    record Before(
            boolean present,
            @Nullable JsonNode values,
            @Nullable JsonNode timestamps) {}

    private final SharedDocument file;
    private final ObjectNode values;
    private final ObjectNode timestamps;
    private final Before before;

    private WorkbookMap(SharedDocument file, ObjectNode values, ObjectNode timestamps) {
        this.file = file;
        this.values = values;
        this.timestamps = timestamps;
        this.before = new Before(
                file.isPresent(),
                file.member(VALUES).map(JsonNode::<JsonNode>deepCopy).orElse(null),
                file.member(TIMESTAMPS).map(JsonNode::<JsonNode>deepCopy).orElse(null));
    }

    /** @throws UnreadableFile when it is there and has another shape */
    static WorkbookMap read(Path path) throws IOException {
        var file = SharedDocument.read(path);
        var map = new WorkbookMap(file, object(file, VALUES, path), object(file, TIMESTAMPS, path));
        for (var list : map.values.properties()) {
            if (!list.getValue().isArray()) {
                throw new UnreadableFile(path, VALUES + "." + list.getKey() + " should be a list of values");
            }
        }
        return map;
    }

    private static ObjectNode object(SharedDocument file, String member, Path path) throws UnreadableFile {
        JsonNode value = file.member(member).orElseGet(JsonText.MAPPER::createObjectNode);
        if (value instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw new UnreadableFile(path, member + " should be an object");
    }

    Before before() {
        return before;
    }

    boolean has(String field, String value) {
        return index(field, value) >= 0;
    }

    void add(String field, String value, String at) {
        values.withArray("/" + pointer(field)).add(value);
        timestamps.put(stamp(field, value), at);
    }

    /** @return false when it is not there any more, or somebody else has added it since */
    boolean remove(String field, String value, String at, Before added) {
        int index = index(field, value);
        if (index < 0 || !timestamps.path(stamp(field, value)).asText().equals(at)) {
            return false;
        }
        ArrayNode list = (ArrayNode) values.get(field);
        list.remove(index);
        timestamps.remove(stamp(field, value));
        boolean ours = added.values() == null || !added.values().has(field);
        if (list.isEmpty() && ours) {
            values.remove(field);
        }
        return true;
    }

    /** @return false when somebody else has written the file since it was read */
    boolean write() throws IOException {
        file.put(VALUES, values);
        file.put(TIMESTAMPS, timestamps);
        return file.write();
    }

    /** As {@link #write}; what has become empty and was not there before goes, the file among it. */
    boolean writeWithout(Before added) throws IOException {
        putOrRemove(VALUES, values, added.values());
        putOrRemove(TIMESTAMPS, timestamps, added.timestamps());
        return file.isEmpty() && !added.present() ? file.delete() : file.write();
    }

    private void putOrRemove(String member, ObjectNode value, @Nullable JsonNode was) throws IOException {
        if (value.isEmpty() && (was == null || was.isNull())) {
            file.remove(member);
        } else {
            file.put(member, value);
        }
    }

    private int index(String field, String value) {
        JsonNode list = values.path(field);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).asText().equals(value)) {
                return i;
            }
        }
        return -1;
    }

    private static String stamp(String field, String value) {
        return field + "::" + value;
    }

    private static String pointer(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
