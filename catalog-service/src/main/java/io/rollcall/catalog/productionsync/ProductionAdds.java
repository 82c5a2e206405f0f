package io.rollcall.catalog.productionsync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.brand.BrandRegistration;
import io.rollcall.catalog.brand.RegisteredBrands;
import io.rollcall.catalog.bulk.Bulk;
import io.rollcall.catalog.bulk.BulkReport;
import io.rollcall.catalog.bulk.ProductBatch;
import io.rollcall.catalog.bulk.RowBrands;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.product.NewProduct;
import io.rollcall.catalog.productionsync.ProductionAddReport.AddedBrand;
import io.rollcall.identity.Intake;

/** Adds what production has and the catalog has not (D46): a bulk that registers the brands it needs first (D19). */
@ApplicationScoped
@RequiredArgsConstructor
class ProductionAdds {

    private static final String SOURCE = Intake.PRODUCTION.token();

    private final Categories categories;
    private final Bulk bulk;
    private final BrandRegistration registration;
    private final StoredProducts stored;

    ProductionAddReport add(String category, List<NewProduct> products, String actor) {
        categories.refuseUnadoptedFile(category);
        ProductBatch batch = batch(category, products);
        // What a try registered before it lost a race is there at the next, and still this request's.
        var created = new LinkedHashMap<String, AddedBrand>();
        return bulk.add(
                batch,
                () -> {
                    RegisteredBrands brands = registration
                            .known(
                                    category,
                                    products.stream().map(NewProduct::brand).toList())
                            .orElseGet(() -> registration.ensure(category, bulk.brandsOfNew(batch), SOURCE));
                    brands.created().forEach(brand -> created.put(brand.slug(), AddedBrand.of(brand)));
                    return RowBrands.registered(brands);
                },
                report -> report(category, report, created).projected(false),
                actor);
    }

    /** What {@link #add} would answer; nothing is written, and no brand registered. */
    ProductionAddReport preview(String category, List<NewProduct> products) {
        ProductBatch batch = batch(category, products);
        var created = new LinkedHashMap<String, AddedBrand>();
        BulkReport report = bulk.preview(batch, () -> {
            RegisteredBrands brands = registration.preview(category, bulk.brandsOfNew(batch), SOURCE);
            brands.created().forEach(brand -> created.put(brand.slug(), AddedBrand.of(brand)));
            return RowBrands.registered(brands);
        });
        return report(category, report, created);
    }

    private static ProductBatch batch(String category, List<NewProduct> products) {
        return new ProductBatch(category, products, Intake.PRODUCTION, true);
    }

    private ProductionAddReport report(String category, BulkReport report, Map<String, AddedBrand> created) {
        List<String> there = report.results().stream()
                .filter(ProductionAddReport::isThere)
                .map(BulkReport.Row::productId)
                .toList();
        return ProductionAddReport.of(report, stored.byProductId(category, there), List.copyOf(created.values()));
    }
}
