package io.rollcall.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which parts a part refers to, and what they are to it. What lies outside the archive is left out. */
record Relationships(List<Relationship> all) {

    private static final int MOST = 20_000;

    /**
     * @param type the last word of it: {@code worksheet}, {@code styles}
     * @param part its name in the archive
     */
    record Relationship(String id, String type, String part) {}

    /** @param part "" for the archive as a whole */
    static Relationships of(Parts parts, String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        var found = new ArrayList<Relationship>();
        try (var xml = new XmlPart(parts, folder + "_rels/" + part.substring(name) + ".rels")) {
            while (xml.next(0)) {
                if (xml.is("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    add(xml, folder, found);
                }
            }
        }
        return new Relationships(found);
    }

    private static void add(XmlPart xml, String folder, List<Relationship> found) throws WorkbookProblem {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id == null || type == null || target == null) {
            throw xml.broken("has a relationship without an id, a type or a target");
        }
        if (found.size() == MOST) {
            throw WorkbookProblem.tooLarge("it refers to more than " + MOST + " parts");
        }
        found.add(new Relationship(id, type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
    }

    private static String resolved(String folder, String target) {
        var path = new ArrayList<String>();
        for (String step : ((target.startsWith("/") ? "" : folder) + target).split("[/\\\\]")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    Optional<Relationship> ofType(String type) {
        return all.stream()
                .filter(relationship -> relationship.type().equals(type))
                .findFirst();
    }
}
