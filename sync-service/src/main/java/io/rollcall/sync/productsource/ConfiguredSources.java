package io.rollcall.sync.productsource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.fetch.ApiSettings;
import io.rollcall.sync.fetch.ApiSource;
import io.rollcall.sync.fetch.ManualSettings;
import io.rollcall.sync.fetch.ManualSource;
import io.rollcall.sync.fetch.S3Settings;
import io.rollcall.sync.fetch.S3Source;
import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.workspace.ContentHash;
import io.rollcall.workspace.FileStamp;
import io.rollcall.workspace.JsonText;
import io.rollcall.workspace.Workspace;

/** Makes of what is configured what can be fetched from. */
@ApplicationScoped
@RequiredArgsConstructor
public class ConfiguredSources {

    private final ProductSources sources;
    private final Workspace workspace;
    private final OutgoingHttp http;

    /** @throws SourceProblems.NotConfigured while nobody has chosen one */
    public ConfiguredSource of(String category, ProductSource shown) throws IOException {
        return switch (shown.sourceType()) {
            case "s3" ->
                new ConfiguredSource(
                        fingerprint(shown.s3()), new S3Source(settings(sources.opened(category, shown.s3())), http));
            case "api" ->
                new ConfiguredSource(
                        fingerprint(shown.api()), new ApiSource(settings(sources.opened(category, shown.api())), http));
            case "manual" -> manual(category, shown.manual());
            default -> throw new SourceProblems.NotConfigured(category);
        };
    }

    private static S3Settings settings(ProductSource.S3 s3) {
        return new S3Settings(
                s3.bucket(),
                s3.key(),
                s3.region(),
                s3.endpoint(),
                s3.pathStyle(),
                s3.anonymous(),
                s3.accessKey(),
                s3.secretKey(),
                s3.productListPath());
    }

    private static ApiSettings settings(ProductSource.Api api) {
        return new ApiSettings(
                api.url(),
                api.authHeader(),
                api.productListPath(),
                api.nextPath(),
                api.cursorPath(),
                api.cursorParameter());
    }

    /** Another file is another list, however young the last one is. */
    private ConfiguredSource manual(String category, ProductSource.Manual manual) throws IOException {
        Path folder = workspace.helperFiles(category);
        Path uploaded = uploaded(category);
        Path file = manual.file().isEmpty() ? uploaded : folder.resolve(manual.file());
        String seen = FileStamp.of(file).toString();
        var settings = new ManualSettings(manual.file(), manual.productListPath());
        return new ConfiguredSource(
                fingerprint(manual, seen),
                new ManualSource(
                        settings, folder, Optional.of(uploaded), http.limits().bytes()));
    }

    Path uploaded(String category) {
        return workspace.production(category).resolve("uploaded.json");
    }

    private static String fingerprint(Object... of) throws IOException {
        return ContentHash.of(JsonText.MAPPER.writeValueAsBytes(of));
    }
}
