package io.rollcall.cli;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a server answers about the import of a workbook. */
final class Imported {
    static final String IMPORT = "/api/v1/catalog/mouse/import/workbook";
    static final String PREVIEWING = "POST " + IMPORT;
    static final String APPLYING = "POST " + IMPORT + "/i1/apply";
    static final String UNDOING = "POST " + IMPORT + "/i1/undo";

    private static final String HEAD = """
            {"import_id":"i1","category":"mouse","workbook":"mouseData.xlsx","sheet":"dataEntry","layout":"columns",
             "file_hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","file_bytes":4711,
             "created_at":"2026-02-14T12:00:00.123Z","expires_at":"2026-02-15T12:00:00.123Z","state":"planned",
             "result":null,""";

    /** Three new products, one of them with a variant to leave out, two existing ones, and a row to repair. */
    static final String PREVIEW = HEAD + """
             "products":6,"new_products":[
              {"row_id":"C4","cell":"dataEntry!C4","brand":"NewCo","model":"X1","variant":"","product_id":"mouse-newco-x1",
               "new_brand":true,"stripped_variant":null,"hints":[]},
              {"row_id":"D4","cell":"dataEntry!D4","brand":"Razer","model":"Viper V4","variant":"White",
               "product_id":"mouse-razer-viper-v4-white","new_brand":false,"stripped_variant":null,
               "hints":[{"kind":"near","message":"One letter is another.",
                         "product":{"productId":"mouse-razer-viper-v3-white"}}]},
              {"row_id":"F4","cell":"dataEntry!F4","brand":"Acer","model":"Cestus 310","variant":"",
               "product_id":"mouse-acer-cestus-310","new_brand":false,"stripped_variant":"310","hints":[]}],
             "existing_products":[
              {"row_id":"G4","cell":"dataEntry!G4","brand":"Acer","model":"Cestus 330","variant":"",
               "product_id":"mouse-acer-cestus-330","already_in_catalog":true,"duplicate_of":null,
               "stripped_variant":"330"},
              {"row_id":"H4","cell":"dataEntry!H4","brand":"NewCo","model":"X1","variant":"","product_id":"mouse-newco-x1",
               "already_in_catalog":false,"duplicate_of":"dataEntry!C4","stripped_variant":null}],
             "new_brands":["NewCo"],"brands_to_assign":["Razer"],
             "brand_details":[
              {"name":"NewCo","products":1,"new":true,"suggestions":[{"slug":"newco-gaming","name":"NewCo Gaming"}]},
              {"name":"Razer","products":1,"new":false,"suggestions":[]}],
             "variant_warnings":[
              {"row_id":"F4","cell":"dataEntry!F4","brand":"Acer","model":"Cestus 310","variant":"310",
               "reason":"variant_is_model_substring","message":"“310” looks like a part of the model.",
               "matched_text":"310","product_id":"mouse-acer-cestus-310","kept_product_id":"mouse-acer-cestus-310-310",
               "already_in_catalog":false},
              {"row_id":"G4","cell":"dataEntry!G4","brand":"Acer","model":"Cestus 330","variant":"330",
               "reason":"variant_is_model_substring","message":"“330” looks like a part of the model.",
               "matched_text":"330","product_id":"mouse-acer-cestus-330","kept_product_id":"mouse-acer-cestus-330-330",
               "already_in_catalog":true}],
             "invalid_rows":[
              {"row_id":"I4","cell":"dataEntry!I4","brand":"Acer","model":"","variant":"","reason":"model_missing",
               "message":"dataEntry!I4 is empty: a model belongs there.","canonical_product_id":null}]}""";

    static final String DONE = """
            {"importId":"i1","state":"applied","created":3,"skipped":2,"leftOut":0,"rejected":1,"brandsAdded":["NewCo"],
             "brandsAssigned":["Razer"],"aliasesAdded":[],"exceptionsAdded":0,"fieldValues":0,"results":[
              {"rowId":"C4","cell":"dataEntry!C4","status":"created","reason":null,"message":null,
               "productId":"mouse-newco-x1"},
              {"rowId":"D4","cell":"dataEntry!D4","status":"created","reason":null,"message":null,
               "productId":"mouse-razer-viper-v4-white"},
              {"rowId":"F4","cell":"dataEntry!F4","status":"created","reason":"variant_stripped",
               "message":"“310” was left out.","productId":"mouse-acer-cestus-310"},
              {"rowId":"G4","cell":"dataEntry!G4","status":"skipped_existing","reason":"already_in_catalog",
               "message":null,"productId":"mouse-acer-cestus-330"},
              {"rowId":"H4","cell":"dataEntry!H4","status":"skipped_existing","reason":"duplicate_in_workbook",
               "message":"The workbook lists it twice; dataEntry!C4 is used.","productId":"mouse-newco-x1"},
              {"rowId":"I4","cell":"dataEntry!I4","status":"rejected","reason":"model_missing",
               "message":"dataEntry!I4 is empty: a model belongs there.","productId":null}],"projection":"applied"}""";

    /** What the preview says of its own numbers. */
    static final String COUNTS = """
            workbook          mouseData.xlsx
            sheet             dataEntry
            hash              0123456789ab
            products          6
            new               3
            existing          2
            new brands        1
            to assign         1
            variant warnings  2
            to repair         1
            """;

    private Imported() {}

    /** A preview of products that are in the catalog already. */
    static String nothingNew(int products, int invalid) {
        return HEAD + "\"products\":" + (products + invalid) + ",\"new_products\":[],\"existing_products\":"
                + many(products, "\"already_in_catalog\":true")
                + ",\"new_brands\":[],\"brands_to_assign\":[],\"brand_details\":[],\"variant_warnings\":[],"
                + "\"invalid_rows\":" + many(invalid, "\"reason\":\"model_missing\"") + "}";
    }

    /** A preview of so many new products, and nothing else. */
    static String allNew(int products) {
        return HEAD + "\"products\":" + products + ",\"new_products\":" + many(products, "\"model\":\"X\"")
                + ",\"existing_products\":[],\"new_brands\":[],\"brands_to_assign\":[],\"brand_details\":[],"
                + "\"variant_warnings\":[],\"invalid_rows\":[]}";
    }

    private static String many(int count, String more) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"row_id\":\"A%d\",\"cell\":\"dataEntry!A%d\",%s}".formatted(i, i, more))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
