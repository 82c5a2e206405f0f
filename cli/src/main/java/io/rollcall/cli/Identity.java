package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Brand, model and variant, as somebody typed them or an answer names them. */
record Identity(String brand, String model, String variant) {

    static Identity of(JsonNode item) {
        return new Identity(Cells.of(item, "brand"), Cells.of(item, "model"), Cells.of(item, "variant"));
    }

    ObjectNode body() {
        return Api.body().put("brand", brand).put("model", model).put("variant", variant);
    }

    /** “Razer Viper V3 Pro · White”, safe for a screen. */
    String spoken() {
        return Cells.text((brand + " " + model + (variant.isEmpty() ? "" : " · " + variant)).strip());
    }
}
