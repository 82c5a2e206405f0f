package io.rollcall.houserules.planted.a;

import java.time.Instant;
import jakarta.inject.Inject;

import io.rollcall.houserules.planted.b.OpenEndpoint;

public class ProductManager {

    @Inject
    public OpenEndpoint other;

    public Instant now() {
        return Instant.now();
    }
}
