package io.rollcall.houserules.planted.b;

import jakarta.ws.rs.GET;

import io.rollcall.houserules.planted.a.ProductManager;

public class OpenEndpoint {

    @GET
    public String get(ProductManager other) {
        return other.toString();
    }
}
