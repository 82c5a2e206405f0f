package io.rollcall.cli;

/** What a server answers to a comparison with production. */
final class Synced {
    static final String SYNC = "POST /api/v1/catalog/mouse/production-sync";
    static final String ROWS = "GET /api/v1/catalog/mouse/production-sync/rows?";
    static final String APPLY_ID = "38b88c37-7e79-4f70-8944-716569a5da65";

    static final String NEW = """
            {"row_id":"n1","class":"in_production_only","productId":"mouse-asus-rog-keris-iii","brand":"Asus",
             "model":"ROG Keris III","variant":"","index":204,"source_id":"1022","url":"","verdict":"valid"},
            {"row_id":"n2","class":"in_production_only","productId":"mouse-logitech-g-pro-x2","brand":"Logitech G",
             "model":"Pro X2","variant":"","index":317,"source_id":"1004","url":"","verdict":"valid","hints":[
              {"kind":"same_letters","message":"“Logitech G Pro X 2” has the same letters and digits.",
               "product":{"productId":"mouse-logitech-g-pro-x-2"},"suggestion":null}]},
            {"row_id":"n3","class":"in_production_only","productId":"mouse-acer-cestus-310-310","brand":"Acer",
             "model":"Cestus 310","variant":"310","index":5,"source_id":"","url":"",
             "verdict":"variant_is_model_substring","verdict_message":"The variant “310” is a part of the model."}""";

    static final String ONLY_HERE = """
            {"row_id":"c1","class":"in_catalog_only","productId":"mouse-aorus-m2","identifier":"2e2a9cbf","brand":"Aorus",
             "model":"M2","variant":"","reason":"possibly_discontinued"},
            {"row_id":"c2","class":"in_catalog_only","productId":"mouse-own-one","identifier":"11111111","brand":"Own",
             "model":"One","variant":"","reason":"local_only"},
            {"row_id":"c3","class":"in_catalog_only","productId":"mouse-shop-only","identifier":"22222222","brand":"Shop",
             "model":"Only","variant":"","reason":"possibly_discontinued","kept":{"reason":"Sold in shops",
             "until":"2030-01-31T00:00:00Z","actor":"ann","at":"2026-11-28T12:00:00Z"}}""";

    static final String DRIFT = """
            {"row_id":"d1","class":"field_drift","productId":"mouse-acer-cestus-350","identifier":"8ff258df","brand":"Acer",
             "model":"Cestus 350","variant":"","index":262,"field":"weight","production_value":60.0,"catalog_value":"63",
             "catalog_origin":"published"},
            {"row_id":"d2","class":"field_drift","productId":"mouse-acer-cestus-350","identifier":"8ff258df","brand":"Acer",
             "model":"Cestus 350","variant":"","index":262,"field":"polling_rate","production_value":[1000,500],
             "catalog_value":[500],"catalog_origin":"active_filtering"},
            {"row_id":"d3","class":"field_drift","productId":"mouse-own-two","identifier":"33333333","brand":"Own",
             "model":"Two","variant":"","index":9,"field":"weight","production_value":{"g":70},"catalog_value":null,
             "catalog_origin":"override"}""";

    static final String CONFLICT = """
            {"row_id":"m1","class":"identity_mismatch","productId":"mouse-razer-viper-8k","brand":"Razer","model":"Viper 8K",
             "variant":"","reason":"suspected_rename","note":"Both have the same page.","catalog":
             {"productId":"mouse-razer-viper-8khz","identifier":"44444444","brand":"Razer","model":"Viper 8KHz","variant":""}}""";

    static final String DIFF = diff("""
            "in_production_only":[%s],"in_catalog_only":[%s],"field_drift":[%s],"identity_mismatch":[%s],
            "accepted_drift":[],"duplicate_rows":[{"row_id":"u1","class":"duplicate_rows","productId":"mouse-a-b",
             "index":7,"first_index":2,"reason":"differs"}],
            "invalid_rows":[{"row_id":"i1","class":"invalid_rows","index":12,"reason":"identity_incomplete",
             "note":"It has no model."}],"not_researched":[]""".formatted(NEW, ONLY_HERE, DRIFT, CONFLICT), """
            {"production_count":330,"catalog_count":332,"matched":323,"in_production_only":3,"in_catalog_only":3,
             "identity_mismatch":1,"field_drift":2,"drifted_fields":3,"not_researched":0,"accepted_drift":0,
             "duplicate_rows":1,"invalid_rows":1,"source_rows":332}""", """
            {"class":"field_drift","added":2,"resolved":1,"open":1},
            {"class":"in_production_only","added":1,"resolved":0,"open":2}""");

    /** Both sides have the same. */
    static final String SAME = diff("", """
            {"production_count":323,"catalog_count":323,"matched":323,"in_production_only":0,"in_catalog_only":0,
             "identity_mismatch":0,"field_drift":0,"drifted_fields":0,"not_researched":0,"accepted_drift":0,
             "duplicate_rows":0,"invalid_rows":0,"source_rows":323}""", "").replace("\"from_cache\":true", "\"from_cache\":false");

    private Synced() {}

    private static String diff(String details, String summary, String changes) {
        return """
                {"plan_id":"p1","category":"mouse","at":"2026-11-28T12:35:54.771Z","source":"s3://live/mouse.json",
                 "source_hash":"3f5a","source_version":null,"pulled_at":"2026-11-28T12:35:54.726Z","from_cache":true,
                 "actor":"ann","summary":%s,"changes":[%s],"details":{%s},"truncated":[]}""".formatted(summary, changes, details);
    }

    /** An answer with so many rows of a class, of which it holds the first. */
    static String manyNew(int held, int total) {
        var rows = new StringBuilder();
        for (int i = 0; i < held; i++) {
            rows.append(i == 0 ? "" : ",").append(newRow(i));
        }
        return SAME.replace("\"in_production_only\":0", "\"in_production_only\":" + total)
                .replace("\"details\":{}", "\"details\":{\"in_production_only\":[" + rows + "]}");
    }

    static String newRow(int number) {
        return """
                {"row_id":"n%1$d","class":"in_production_only","productId":"mouse-a-%1$d","brand":"A","model":"%1$d",
                 "variant":"","verdict":"valid"}""".formatted(number);
    }

    static String page(String... rows) {
        return "{\"planId\":\"p1\",\"items\":[%s],\"total\":%d,\"nextCursor\":null}"
                .formatted(String.join(",", rows), rows.length);
    }

    /** @param results one object each */
    static String applied(String summary, String results) {
        return """
                {"apply_id":"%s","plan_id":"p1","category":"mouse","at":"2026-11-28T12:54:19.196Z","actor":"ann",
                 "state":"applied","undone_at":null,"undone_by":null,"summary":{%s},"results":[%s]}""".formatted(APPLY_ID, summary, results);
    }
}
