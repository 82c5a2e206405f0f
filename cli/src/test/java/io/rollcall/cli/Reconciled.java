package io.rollcall.cli;

/** What a server answers to a reconcile. */
final class Reconciled {
    static final String BRAKE = """
            "brake":{"reasons":["more_than_half"],"message":"More than half of the files would go."}""";

    private static final String HEAD = """
            {"dryRun":true,"planId":"p1","plannedAt":"2026-02-14T12:00:00Z",
             "canonicalSource":{"source":"product_catalog",
              "file":"helper_files/mouse/_control_plane/product_catalog.json",
              "hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","products":342},
             "scanned":347,"kept":342,"orphans":3,"untracked":1,"unreadable":1,"remaining":344,"deleted":0,"queueCleaned":2,
             "resultsMovable":1,"resultsMoved":0,"backupId":null,"brake":null,"skipped":[],""";

    static final String PLAN = HEAD + """
             "details":{"more":false,"orphans":[
              {"file":"mouse-acer-cestus-310-310.json","fileClass":"orphan","reason":"fabricated_variant_with_canonical",
               "rule":"variant_is_model_substring","message":"It is a part.","matchedText":"310",
               "productId":"mouse-acer-cestus-310-310","brand":"Acer","model":"Cestus 310","variant":"310",
               "canonicalProductId":"mouse-acer-cestus-310","canonical":{"productId":"mouse-acer-cestus-310","brand":"Acer",
               "model":"Cestus 310","variant":""},"bytes":420,"seedUrls":["https://a.example"],
               "results":["specs/outputs/mouse/mouse-acer-cestus-310-310"],"resultsMovable":true,"running":false},
              {"file":"mouse-acer-cestus-320-320.json","fileClass":"orphan","reason":"fabricated_variant_with_canonical",
               "canonicalProductId":"mouse-acer-cestus-320","results":[],"resultsMovable":false,"running":true},
              {"file":"copy.json","fileClass":"orphan","reason":"duplicate_of_canonical",
               "canonicalProductId":"mouse-acer-cestus-330","results":["out/final/mouse/x"],"resultsMovable":false,
               "running":false}],
              "untracked":[
              {"file":"mouse-nobody-thing.json","fileClass":"untracked","reason":"not_in_canonical",
               "canonicalProductId":null,"results":[],"resultsMovable":false,"running":false}],
              "unreadable":[
              {"file":"broken.json","fileClass":"unreadable","reason":"unreadable","rule":null,
               "message":"It ends too early.","productId":null,"brand":"","model":"","variant":"",
               "canonicalProductId":null,"canonical":null,"bytes":7,"seedUrls":[],"results":[],"resultsMovable":false,
               "running":false}]}}""";

    /** After the plan. */
    static final String DONE = PLAN.replace("\"dryRun\":true", "\"dryRun\":false")
            .replace("\"deleted\":0", "\"deleted\":3")
            .replace("\"backupId\":null", "\"backupId\":\"b1\"");

    /** The same with one file that the pipeline works on. */
    static final String DONE_IN_PART = DONE.replace("\"deleted\":3", "\"deleted\":2")
            .replace("\"remaining\":344", "\"remaining\":345")
            .replace("\"resultsMoved\":0", "\"resultsMoved\":1")
            .replace(
                    "\"skipped\":[]",
                    "\"skipped\":[{\"file\":\"mouse-acer-cestus-320-320.json\",\"reason\":\"running\","
                            + "\"message\":\"The pipeline works on it.\"}]");

    static final String CONFIRMATION_REQUIRED = """
            {"code":"confirmation_required","detail":"So much is not deleted without a person.","planId":"p2",
             "scanned":347,"orphans":3,""" + BRAKE + "}";

    private Reconciled() {}

    /** A dry run that lists nothing and found so many. */
    static String plan(int orphans, int untracked, int unreadable) {
        return HEAD.replace("\"orphans\":3", "\"orphans\":" + orphans)
                        .replace("\"untracked\":1", "\"untracked\":" + untracked)
                        .replace("\"unreadable\":1", "\"unreadable\":" + unreadable)
                        .replace("\"resultsMovable\":1", "\"resultsMovable\":0")
                + "\"details\":{\"more\":false,\"orphans\":" + files(orphans) + ",\"untracked\":" + files(untracked)
                + ",\"unreadable\":" + files(unreadable) + "}}";
    }

    private static String files(int count) {
        return FakeRollcall.JSON
                .valueToTree(java.util.Collections.nCopies(count, java.util.Map.of("file", "a.json")))
                .toString();
    }
}
