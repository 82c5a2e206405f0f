package io.rollcall.catalog.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;

import io.rollcall.catalog.product.NewProduct;

/** Reads the rows of a bulk one after the other. Of too many it keeps one more than there may be; the others cost no memory. */
class BulkRows extends JsonDeserializer<List<NewProduct>> {

    static final int MOST = 100_000;

    @Override
    public List<NewProduct> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return context.reportInputMismatch(List.class, "products is an array");
        }
        var rows = new ArrayList<NewProduct>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (rows.size() > MOST) {
                parser.skipChildren();
            } else {
                rows.add(parser.readValueAs(NewProduct.class));
            }
        }
        return rows;
    }
}
