package io.rollcall.gate;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.rollcall.gate.category.CatalogOwner;

/** The owner of the products, as far as the gate's tests speak with it. */
@Path("/api/v1")
public class FakeCatalog implements CatalogOwner {

    static final Set<String> CATEGORIES = ConcurrentHashMap.newKeySet();
    static final Map<String, Identities> HELD = new ConcurrentHashMap<>();

    @GET
    @Path("/categories")
    @PermitAll
    @Override
    public CategoryList categories() {
        return new CategoryList(CATEGORIES.stream()
                .map(category -> new CategoryItem(category, HELD.containsKey(category) ? 1 : 0))
                .toList());
    }

    @GET
    @Path("/catalog/{category}/identities/digest")
    @PermitAll
    @Override
    public Digest digest(@PathParam("category") String category) {
        Identities held = held(category);
        var sums = new BigInteger[256];
        Arrays.fill(sums, BigInteger.ZERO);
        for (Identity item : held.items()) {
            int part = Integer.parseInt(item.identifier().substring(0, 2), 16);
            sums[part] = sums[part].add(hash(item));
        }
        var digests = Arrays.stream(sums)
                .map(sum -> Long.toHexString(sum.longValue()))
                .toList();
        return new Digest(held.revision(), held.items().size(), digests);
    }

    @GET
    @Path("/catalog/{category}/identities")
    @PermitAll
    @Override
    public Identities identities(@PathParam("category") String category, @QueryParam("bucket") int bucket) {
        Identities held = held(category);
        return new Identities(
                held.revision(),
                held.items().stream()
                        .filter(item -> item.identifier().startsWith("%02x".formatted(bucket)))
                        .toList());
    }

    private static Identities held(String category) {
        Identities held = HELD.get(category);
        if (held == null) {
            throw new NotFoundException();
        }
        return held;
    }

    private static BigInteger hash(Identity item) {
        String text = String.join(
                "\u001f",
                item.identifier(),
                String.valueOf(item.version()),
                item.brandId(),
                item.brand(),
                item.model(),
                item.variant());
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
