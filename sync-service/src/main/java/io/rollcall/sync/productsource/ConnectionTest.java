package io.rollcall.sync.productsource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.identity.InvalidText;
import io.rollcall.identity.Name;
import io.rollcall.identity.ProductIdentity;
import io.rollcall.identity.Variant;
import io.rollcall.sync.fetch.FetchFailure;
import io.rollcall.sync.fetch.Fetched;
import io.rollcall.sync.productsource.ConnectionReport.Sample;
import io.rollcall.sync.secret.SecretKeeper;
import io.rollcall.sync.secret.SecretReference;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.ProductList;
import io.rollcall.sync.source.SourceRow;
import io.rollcall.sync.source.UnreadableSource;
import io.rollcall.sync.source.UnreadableSource.Fault;

/** Asks a source as a pull would, up to the identities of its rows, and keeps nothing. */
@ApplicationScoped
@RequiredArgsConstructor
class ConnectionTest {

    private static final int SAMPLES = 5;

    private final ConfiguredSources configured;
    private final ProductSources sources;

    ConnectionReport of(String category, ProductSource wanted) throws IOException {
        if (!wanted.isChosen()) {
            throw new SourceProblems.Invalid("source_type", "it is s3, api or manual");
        }
        sources.requireUsable(category, wanted);
        var checks = new Checks(wanted.sourceType());
        var found = new Rows(category);
        Path target = Files.createTempFile("rollcall-test-", ".json");
        try {
            Fetched fetched = configured.of(category, wanted).source().fetch(target, Optional.empty(), checks);
            read(target, fetched, found, checks);
        } catch (FetchFailure failed) {
            checks.failed(failed.step(), failed.getMessage(), failed.hint());
        } catch (SecretReference.NoSecret | SecretKeeper.CannotOpen missing) {
            checks.failed("credentials", missing.getMessage(), "");
        } finally {
            Files.deleteIfExists(target);
        }
        boolean ok = checks.all().stream().noneMatch(check -> check.status().equals("failed"));
        return new ConnectionReport(ok, found.named, checks.all(), found.samples);
    }

    private static void read(Path file, Fetched fetched, Rows found, Checks checks) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ProductList list = ProductList.read(in, fetched.list(), Limits.STANDARD, found);
            checks.passed(Checks.JSON, fetched.pages() == 1 ? "one document" : fetched.pages() + " pages");
            checks.passed(Checks.PRODUCT_LIST, "%d rows at %s".formatted(list.rows(), fetched.list()));
        } catch (UnreadableSource unreadable) {
            boolean isList =
                    unreadable.fault() == Fault.PATH_LEADS_NOWHERE || unreadable.fault() == Fault.TOO_MANY_ROWS;
            if (isList) {
                checks.passed(Checks.JSON, "one document");
            }
            checks.failed(
                    isList ? Checks.PRODUCT_LIST : Checks.JSON,
                    unreadable.getMessage() + ".",
                    isList ? "Change the path to the list." : "");
            found.forget();
            return;
        }
        if (found.named == 0) {
            checks.failed(
                    Checks.IDENTITIES,
                    "No row names a product.",
                    "Rows need the members brand and model. Perhaps the path leads to another list.");
        } else {
            checks.passed(Checks.IDENTITIES, "%d rows name a product, %d do not".formatted(found.named, found.invalid));
        }
    }

    private static final class Rows implements ProductList.Taker {

        private final String category;
        private final List<Sample> samples = new ArrayList<>();
        private long named;
        private long invalid;

        Rows(String category) {
            this.category = category;
        }

        @Override
        public void row(SourceRow row) {
            Optional<Sample> sample = row instanceof SourceRow.Named product ? sample(product) : Optional.empty();
            if (sample.isEmpty()) {
                invalid++;
                return;
            }
            named++;
            if (samples.size() < SAMPLES) {
                samples.add(sample.get());
            }
        }

        void forget() {
            samples.clear();
            named = 0;
        }

        private Optional<Sample> sample(SourceRow.Named row) {
            try {
                var identity = ProductIdentity.of(
                        category, Name.of(row.brand()), Name.of(row.model()), Variant.of(row.variant()));
                return identity.brand().slug().isEmpty()
                                || identity.model().slug().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Sample(
                                identity.productId().value(),
                                identity.brand().text(),
                                identity.model().text(),
                                identity.variant().text()));
            } catch (InvalidText unusable) {
                return Optional.empty();
            }
        }
    }
}
