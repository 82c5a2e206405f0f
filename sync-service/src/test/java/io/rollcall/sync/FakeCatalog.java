package io.rollcall.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.contracts.event.ProductEvent;
import io.rollcall.contracts.event.Topic;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Outbox.NewEvent;
import io.rollcall.sync.catalog.CatalogOwner.Action;
import io.rollcall.sync.catalog.CatalogOwner.ActionReport;
import io.rollcall.sync.catalog.CatalogOwner.ActionRow;
import io.rollcall.sync.catalog.CatalogOwner.AddReport;
import io.rollcall.sync.catalog.CatalogOwner.AddRow;
import io.rollcall.sync.catalog.CatalogOwner.Added;
import io.rollcall.sync.catalog.CatalogOwner.Adds;
import io.rollcall.sync.catalog.CatalogOwner.AddsToUndo;
import io.rollcall.sync.catalog.CatalogOwner.Changed;
import io.rollcall.sync.catalog.CatalogOwner.NewProduct;
import io.rollcall.sync.catalog.CatalogOwner.Product;
import io.rollcall.sync.catalog.CatalogOwner.UndoReport;
import io.rollcall.sync.catalog.CatalogOwner.UndoneAdd;
import io.rollcall.sync.catalog.CatalogView.CategoryItem;
import io.rollcall.sync.catalog.CatalogView.CategoryList;
import io.rollcall.sync.catalog.CatalogView.Identifiers;
import io.rollcall.sync.catalog.CatalogView.Products;

/** The owner of the products, as far as the tests of the sync speak with it: it announces what it does, as the real one. */
@Path("/api/v1")
@RequiredArgsConstructor
public class FakeCatalog {

    /** By category, then by identifier. */
    private static final ConcurrentMap<String, ConcurrentMap<String, Product>> HELD = new ConcurrentHashMap<>();

    private static final Map<String, Object> ANSWERED = new ConcurrentHashMap<>();

    /** Set while it does nothing that it is asked for, though it answers questions. */
    public static final String READ_ONLY = "read only";

    /** Set while it is still at the first request with the same Idempotency-Key. */
    public static final String AT_IT = "at it";

    /** Whether it answers nobody. */
    public static final AtomicReference<String> AWAY = new AtomicReference<>("");

    private final Outbox outbox;

    /** What the catalog has already, taken from {@code activeFiltering.json}. */
    public Product hold(String category, String brand, String model) {
        return put(category, identifier(), brand, model, "", "active", 1, Topic.PRODUCT_ADDED);
    }

    /** As somebody would. */
    public void edit(String category, String identifier) {
        Product was = HELD.get(category).get(identifier);
        put(
                category,
                identifier,
                was.brand(),
                was.model(),
                was.variant(),
                was.status(),
                was.version() + 1,
                Topic.PRODUCT_UPDATED);
    }

    public static List<Product> held(String category) {
        return List.copyOf(
                HELD.getOrDefault(category, new ConcurrentHashMap<>()).values());
    }

    @GET
    @Path("/categories")
    @PermitAll
    public CategoryList categories() {
        return new CategoryList(HELD.keySet().stream().map(CategoryItem::new).toList());
    }

    @POST
    @Path("/catalog/{category}/products/by-identifier")
    @PermitAll
    public Products products(@PathParam("category") String category, Identifiers asked) {
        requireHere(false);
        return new Products(
                0,
                asked.identifiers().stream()
                        .map(of(category)::get)
                        .filter(product -> product != null)
                        .toList());
    }

    @POST
    @Path("/catalog/{category}/production-adds")
    @PermitAll
    public AddReport add(
            @PathParam("category") String category,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("Idempotency-Key") String key,
            Adds adds) {
        requireHere(!dryRun);
        return dryRun ? added(category, true, adds) : once(key, () -> added(category, false, adds));
    }

    private AddReport added(String category, boolean dryRun, Adds adds) {
        var rows = new ArrayList<AddRow>();
        for (NewProduct product : adds.products()) {
            rows.add(row(category, rows.size(), dryRun, product));
        }
        return new AddReport(rows, List.of());
    }

    private AddRow row(String category, int index, boolean dryRun, NewProduct product) {
        if (product.model().contains("Rejected")) {
            return new AddRow(
                    index, "rejected", "slug_collision", "It is another's.", null, null, null, null, List.of());
        }
        Optional<Product> there = of(category).values().stream()
                .filter(known -> known.model().equals(product.model()))
                .findFirst();
        if (there.isPresent()) {
            return new AddRow(
                    index,
                    "skipped_existing",
                    "already_in_catalog",
                    "It is there.",
                    there.get().productId(),
                    there.get().identifier(),
                    there.get().updatedAt(),
                    null,
                    List.of());
        }
        if (dryRun) {
            return new AddRow(index, "created", null, null, null, null, null, null, List.of());
        }
        Product added = put(
                category,
                identifier(),
                product.brand(),
                product.model(),
                product.variant(),
                "active",
                1,
                Topic.PRODUCT_ADDED);
        return new AddRow(
                index,
                "created",
                null,
                null,
                added.productId(),
                added.identifier(),
                added.updatedAt(),
                null,
                List.of());
    }

    @POST
    @Path("/catalog/{category}/production-adds/undo")
    @PermitAll
    public UndoReport undo(
            @PathParam("category") String category, @HeaderParam("Idempotency-Key") String key, AddsToUndo adds) {
        requireHere(false);
        return once(
                key,
                () -> new UndoReport(
                        adds.products().stream()
                                .map(added -> undone(category, added))
                                .toList(),
                        List.of()));
    }

    private UndoneAdd undone(String category, Added added) {
        Product product = of(category).get(added.identifier());
        if (product == null) {
            return new UndoneAdd(added.identifier(), "gone");
        } else if (!product.updatedAt().equals(added.updatedAt())) {
            return new UndoneAdd(added.identifier(), "changed");
        }
        of(category).remove(added.identifier());
        announce(category, product, product.version() + 1, Topic.PRODUCT_REMOVED);
        return new UndoneAdd(added.identifier(), "removed");
    }

    @POST
    @Path("/catalog/{category}/products/actions")
    @PermitAll
    public ActionReport act(
            @PathParam("category") String category, @HeaderParam("Idempotency-Key") String key, Action action) {
        requireHere(true);
        String status = action.action().equals("set_active") ? "active" : "inactive";
        return once(
                key,
                () -> new ActionReport(action.productIds().stream()
                        .map(productId -> {
                            Product was = byId(category, productId);
                            Product now = put(
                                    category,
                                    was.identifier(),
                                    was.brand(),
                                    was.model(),
                                    was.variant(),
                                    status,
                                    was.version() + 1,
                                    Topic.PRODUCT_UPDATED);
                            return new ActionRow(productId, "changed", null, null, now.identifier(), now.updatedAt());
                        })
                        .toList()));
    }

    @PUT
    @Path("/catalog/{category}/products/{productId}")
    @PermitAll
    public Product change(
            @PathParam("category") String category,
            @PathParam("productId") String productId,
            @HeaderParam("If-Match") String ifMatch,
            Changed changed) {
        Product was = byId(category, productId);
        return put(
                category,
                was.identifier(),
                changed.brand() == null ? was.brand() : changed.brand(),
                changed.model() == null ? was.model() : changed.model(),
                changed.variant() == null ? was.variant() : changed.variant(),
                changed.status() == null ? was.status() : changed.status(),
                was.version() + 1,
                Topic.PRODUCT_UPDATED);
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(String key, java.util.function.Supplier<T> work) {
        T known = (T) ANSWERED.get(key);
        T answer = known == null ? work.get() : known;
        ANSWERED.put(key, answer);
        return answer;
    }

    private static void requireHere(boolean writes) {
        if (AWAY.get().equals(AT_IT) && writes) {
            throw new ClientErrorException(Response.status(409)
                    .type("application/problem+json")
                    .entity(Map.of("status", 409, "code", "request_in_progress", "detail", "Try again shortly."))
                    .build());
        }
        if (Set.of("", AT_IT).contains(AWAY.get())) {
            return;
        }
        if (writes || !AWAY.get().equals(READ_ONLY)) {
            throw new ServiceUnavailableException(AWAY.get());
        }
    }

    private static ConcurrentMap<String, Product> of(String category) {
        return HELD.computeIfAbsent(category, name -> new ConcurrentHashMap<>());
    }

    private static Product byId(String category, String productId) {
        return of(category).values().stream()
                .filter(product -> product.productId().equals(productId))
                .findFirst()
                .orElseThrow();
    }

    private Product put(
            String category,
            String identifier,
            String brand,
            String model,
            String variant,
            String status,
            long version,
            Topic topic) {
        String productId = ProductIdentity.stored(category, brand, model, variant)
                .productId()
                .value();
        var product = new Product(
                identifier,
                productId,
                brand,
                model,
                variant,
                status,
                null,
                version,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        of(category).put(identifier, product);
        announce(category, product, version, topic);
        return product;
    }

    private void announce(String category, Product product, long version, Topic topic) {
        QuarkusTransaction.requiringNew().run(() -> {
            long revision = outbox.reserve(category, 1);
            outbox.append(
                    category,
                    List.of(new NewEvent(
                            revision,
                            topic,
                            new ProductEvent(
                                    product.identifier(),
                                    revision,
                                    category,
                                    product.productId(),
                                    "00000001",
                                    product.brand(),
                                    product.model(),
                                    product.variant(),
                                    product.status(),
                                    null,
                                    List.of(),
                                    "activeFiltering",
                                    product.updatedAt(),
                                    product.updatedAt(),
                                    version,
                                    revision,
                                    "test"))));
        });
    }

    private static String identifier() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
