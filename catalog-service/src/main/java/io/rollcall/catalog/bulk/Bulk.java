package io.rollcall.catalog.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.bulk.BulkReport.Row;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.product.AddedProduct;
import io.rollcall.catalog.product.Catalog;
import io.rollcall.catalog.product.CatalogWrite;
import io.rollcall.catalog.product.NewProduct;
import io.rollcall.http.ExplanationState;
import io.rollcall.http.HintState;
import io.rollcall.http.Idempotency;
import io.rollcall.identity.BrandSpellings;
import io.rollcall.identity.Hint;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.KnownIdentities;
import io.rollcall.identity.ProductId;
import io.rollcall.identity.Reason;
import io.rollcall.outbox.Outbox;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.persistence.lock.WriteLock;

/** Many products at once, judged as one batch (D9) and added in one transaction; each row gets its own answer. */
@ApplicationScoped
@RequiredArgsConstructor
public class Bulk {

    private static final int LONGEST_SECONDS = 300;

    private final Categories categories;
    private final KnownProducts knownProducts;
    private final KnownExceptions exceptions;
    private final Catalog catalog;
    private final CatalogWrite catalogWrite;
    private final WriteLock writeLock;
    private final Rejections rejections;
    private final Outbox outbox;
    private final Idempotency idempotency;

    /**
     * Not within a transaction.
     *
     * @param brands asked before each try
     * @param answer makes of the report what is answered, in the transaction that adds the products
     */
    public <T> T add(ProductBatch batch, Supplier<RowBrands> brands, Function<BulkReport, T> answer, String actor) {
        exceptions.catchUp(batch.category(), batch.candidates());
        return catalogWrite.again(() -> {
            RowBrands found = brands.get();
            return writeLock.take(batch.category(), () -> QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> {
                        T answered = answer.apply(add(batch, found, actor));
                        idempotency.done(200, null, answered);
                        return answered;
                    }));
        });
    }

    /** What {@link #add} would answer; nothing is written. A list that a person looks at is explained row by row. */
    public BulkReport preview(ProductBatch batch, Supplier<RowBrands> brands) {
        categories.refuseUnadoptedFile(batch.category());
        exceptions.catchUp(batch.category(), batch.candidates());
        RowBrands found = brands.get();
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            KnownIdentities known = batch.explained()
                    ? knownProducts.aboutAndNear(batch.category(), batch.candidates())
                    : knownProducts.about(batch.category(), batch.candidates());
            List<IdentityDecision> decisions = decide(batch, known);
            var rows = new ArrayList<Row>();
            for (int i = 0; i < decisions.size(); i++) {
                Row row = row(i, decisions.get(i), batch.products().get(i), found, new ArrayList<>());
                rows.add(batch.explained() ? explained(row, decisions.get(i), known) : row);
            }
            return BulkReport.of(true, rows, batch.products());
        });
    }

    /** How the brands of what would be new are to be registered, by folded name. Not within a transaction. */
    public Map<String, String> brandsOfNew(ProductBatch batch) {
        var spellings = new BrandSpellings();
        QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> decide(batch, knownProducts.about(batch.category(), batch.candidates())))
                .forEach(decision -> {
                    if (decision instanceof Accepted accepted
                            && accepted.existing().isEmpty()) {
                        spellings.add(accepted.identity().brand().text());
                    }
                });
        return spellings.chosen();
    }

    private static List<IdentityDecision> decide(ProductBatch batch, KnownIdentities known) {
        return IdentityRules.decideAll(
                batch.category(), batch.candidates(), batch.way().mode(), known);
    }

    private BulkReport add(ProductBatch batch, RowBrands brands, String actor) {
        String category = batch.category();
        outbox.lock(category);
        List<IdentityDecision> decisions = decide(batch, knownProducts.about(category, batch.candidates()));
        var rows = new ArrayList<Row>();
        var added = new ArrayList<AddedProduct>();
        var refused = new ArrayList<Refused>();
        for (int i = 0; i < decisions.size(); i++) {
            NewProduct product = batch.products().get(i);
            if (decisions.get(i) instanceof Rejected rejected) {
                refused.add(new Refused(product.candidate(), rejected, null));
            }
            rows.add(row(i, decisions.get(i), product, brands, added));
        }
        if (!added.isEmpty()) {
            catalog.addAll(category, added, batch.way().token(), actor);
        }
        rejections.record(category, batch.way().token(), actor, refused);
        return BulkReport.of(false, rows, batch.products());
    }

    /** A row that the gate lets pass and its brand does not has no more to explain than its message. */
    private static Row explained(Row row, IdentityDecision decision, KnownIdentities known) {
        boolean isNew =
                decision instanceof Accepted accepted && accepted.existing().isEmpty();
        return isNew
                ? row.explained(null, HintState.of(Hint.about(((Accepted) decision).identity(), known)))
                : row.explained(ExplanationState.of(decision.explanation()), List.of());
    }

    /** @param added where a product goes that is to be added */
    private static Row row(
            int index, IdentityDecision decision, NewProduct product, RowBrands brands, List<AddedProduct> added) {
        if (decision instanceof Rejected rejected) {
            return refusal(index, rejected);
        }
        var accepted = (Accepted) decision;
        String productId = accepted.identity().productId().value();
        if (accepted.existing().isPresent()) {
            return Row.of(
                    index,
                    "skipped_existing",
                    "already_in_catalog",
                    accepted.explanation().message(),
                    accepted.existing().get().productId().value());
        }
        RowBrands.Answer brand = brands.of(accepted.identity().brand());
        if (brand instanceof RowBrands.Refused rejected) {
            return Row.of(index, "rejected", rejected.reason(), rejected.message(), productId);
        }
        try {
            String brandId = ((RowBrands.Usable) brand).identifier();
            added.add(new AddedProduct(accepted.identity(), brandId, product.checkedUrls(), 0));
            return Row.of(index, "created", null, null, productId);
        } catch (NewProduct.NotAnAddress broken) {
            return Row.of(index, "invalid", broken.code(), broken.getMessage(), productId);
        }
    }

    private static Row refusal(int index, Rejected rejected) {
        boolean invalid = rejected.reason().compareTo(Reason.SLUG_REQUIRED) <= 0;
        return Row.of(
                index,
                invalid ? "invalid" : "rejected",
                rejected.reason().token(),
                rejected.explanation().message(),
                rejected.canonical().map(ProductId::value).orElse(null));
    }
}
