package io.rollcall.gate.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import io.rollcall.identity.ProductIdentity;

/** A product as its last event, or the catalog itself, told it. */
public record KnownProduct(String identifier, String brandId, ProductIdentity identity, long version) {

    private static final char SEPARATOR = '\u001f';

    /** What the catalog's digest has for the same product, else the two do not hold the same. */
    long digest() {
        String text = identifier
                + SEPARATOR
                + version
                + SEPARATOR
                + brandId
                + SEPARATOR
                + identity.brand()
                + SEPARATOR
                + identity.model()
                + SEPARATOR
                + identity.variant();
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the parts of its identity that it has in common with others. */
    KnownProduct sharing(ProductIdentity held) {
        return new KnownProduct(identifier, brandId.intern(), held, version);
    }

    int bucket() {
        return Integer.parseInt(identifier.substring(0, 2), 16);
    }
}
