package io.rollcall.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The golden file: what the rules say, for every user of the rules. */
public record Golden(List<SlugOf> slugs, Knowledge knowledge, List<Expected> decisions) {

    public record SlugOf(String text, String slug) {}

    public record Brand(String name, List<String> aliases) {}

    public record Product(String brand, String model, String variant, String productId) {}

    public record Knowledge(String category, List<Brand> brands, List<Product> products, List<Product> exceptions) {

        public IdentityIndex index() {
            var names = new BrandNames();
            for (Brand brand : brands) {
                names.put(Name.of(brand.name()).folded(), "brand:" + brand.name());
                brand.aliases().forEach(alias -> names.put(Name.of(alias).folded(), "brand:" + brand.name()));
            }
            var index = new IdentityIndex(Source.PRODUCT_CATALOG, names);
            products.stream()
                    .sorted(java.util.Comparator.comparing(Product::variant))
                    .forEach(p -> index.add(ProductIdentity.of(category, p.brand(), p.model(), p.variant())));
            exceptions.forEach(e -> index.except(Name.of(e.brand()), Name.of(e.model()), Name.of(e.variant())));
            return index;
        }
    }

    public record Expected(
            String brand,
            String model,
            String variant,
            String mode,
            boolean valid,
            String reason,
            int rule,
            String canonicalProductId,
            String match) {

        public Candidate candidate() {
            return new Candidate(brand, model, variant);
        }
    }

    public static Golden read() {
        try (var file = Golden.class.getResourceAsStream("/golden/identity.json")) {
            return new ObjectMapper().readValue(file, Golden.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
