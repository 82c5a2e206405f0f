package io.rollcall.sync.productsource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.http.EntityVersion;
import io.rollcall.sync.productsource.ProductSourceFile.Read;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Workspace;

/** The production sources of all categories. The file is the truth, but for secrets, which are never in it (D32). */
@ApplicationScoped
@RequiredArgsConstructor
public class ProductSources {

    static final String S3_SECRET = "s3.secret_key";
    static final String AUTH_HEADER = "api.auth_header";
    static final String WEBHOOK_SECRET = "webhook.secret";

    private static final int ATTEMPTS = 5;
    private static final int VERSION_DIGITS = 15;

    private final Workspace workspace;
    private final Secrets secrets;

    /** As it may be shown. */
    public ProductSource of(String category) throws IOException {
        Read read = file(category).read();
        if (hidden(read.source()).equals(read.source())) {
            return read.source();
        }
        // Somebody wrote a secret into the file.
        return change(category, ProductSource.none(), source -> source);
    }

    /** What it is configured to, whatever was pulled since. */
    static EntityVersion version(ProductSource source) throws IOException {
        String hash = ContentHash.of(JsonText.MAPPER.writeValueAsBytes(source.pulled(null, null)));
        return new EntityVersion(Long.parseLong(hash.substring(0, VERSION_DIGITS), 16));
    }

    /** @param ifMatch null when nothing is asked */
    ProductSource put(String category, ProductSource wanted, String ifMatch) throws IOException {
        requireUsable(category, wanted);
        return change(category, wanted, current -> {
            requireMatch(current, ifMatch);
            return wanted.pulled(current.lastPull(), current.lastPullHash());
        });
    }

    /**
     * A stored secret goes only to whom it was entered for: to send it elsewhere, one has to know it.
     *
     * @throws SourceProblems.Invalid naming the member and what is wrong with it
     */
    void requireUsable(String category, ProductSource wanted) throws IOException {
        SourceCheck.require(wanted);
        ProductSource current = file(category).read().source();
        requireEnteredAgain(
                "api.auth_header",
                wanted.api().authHeader(),
                wanted.api().url(),
                current.api().url());
        requireEnteredAgain(
                "s3.secret_key",
                wanted.s3().secretKey(),
                wanted.s3().endpoint(),
                current.s3().endpoint());
        requireEnteredAgain(
                "webhook.secret",
                wanted.webhook().secret(),
                wanted.webhook().url(),
                current.webhook().url());
    }

    private static void requireEnteredAgain(String member, String secret, String target, String before) {
        if (secret.equals(ProductSource.HIDDEN) && !SourceCheck.host(target).equals(SourceCheck.host(before))) {
            throw new SourceProblems.Invalid(member, "it was entered for another host. Enter it again");
        }
    }

    /** Moves only after the report is stored (D31). */
    public void pulled(String category, Instant at, String hash) throws IOException {
        change(category, ProductSource.none(), current -> current.pulled(at, hash));
    }

    /** For a fetch: with its secret, and never to be shown. */
    ProductSource.S3 opened(String category, ProductSource.S3 shown) throws IOException {
        return shown.withSecret(secrets.open(category, S3_SECRET, shown.secretKey()));
    }

    /** For a fetch: with its secret, and never to be shown. */
    ProductSource.Api opened(String category, ProductSource.Api shown) throws IOException {
        return shown.withSecret(secrets.open(category, AUTH_HEADER, shown.authHeader()));
    }

    /** For who sends to it: with its secret, and never to be shown. */
    public ProductSource.Webhook openedWebhook(String category) throws IOException {
        ProductSource.Webhook shown = of(category).webhook();
        return shown.withSecret(secrets.open(category, WEBHOOK_SECRET, shown.secret()));
    }

    private static void requireMatch(ProductSource current, String ifMatch) {
        try {
            version(current).requireMatch(ifMatch, current);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ProductSource change(String category, ProductSource typedIn, UnaryOperator<ProductSource> change)
            throws IOException {
        ProductSourceFile file = file(category);
        for (int i = 0; i < ATTEMPTS; i++) {
            Read read = file.read();
            ProductSource changed = change.apply(hidden(read.source()));
            store(category, read.source());
            store(category, typedIn);
            ProductSource shown = hidden(changed);
            if (file.write(read, shown)) {
                return shown;
            }
        }
        throw new SourceProblems.ChangedMeanwhile();
    }

    private static ProductSource hidden(ProductSource source) {
        return source.withSecrets(
                hidden(source.s3().secretKey()),
                hidden(source.api().authHeader()),
                hidden(source.webhook().secret()));
    }

    private static String hidden(String secret) {
        return Secrets.isOpen(secret) ? secret : ProductSource.HIDDEN;
    }

    /** Before the file says that it is stored. */
    private void store(String category, ProductSource source) {
        QuarkusTransaction.requiringNew().run(() -> {
            store(category, S3_SECRET, source.s3().secretKey());
            store(category, AUTH_HEADER, source.api().authHeader());
            store(category, WEBHOOK_SECRET, source.webhook().secret());
        });
    }

    private void store(String category, String name, String secret) {
        if (!Secrets.isOpen(secret)) {
            secrets.store(category, name, secret);
        }
    }

    private ProductSourceFile file(String category) {
        return new ProductSourceFile(path(category));
    }

    private Path path(String category) {
        return workspace.productSource(category);
    }
}
