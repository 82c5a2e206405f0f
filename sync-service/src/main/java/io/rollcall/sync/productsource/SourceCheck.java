package io.rollcall.sync.productsource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

import io.rollcall.sync.productsource.SourceProblems.Invalid;
import io.rollcall.sync.source.BadJsonPath;
import io.rollcall.sync.source.JsonPath;

/** What can be told of a configuration without asking anybody. */
final class SourceCheck {

    private static final Set<String> TYPES = Set.of("", "s3", "api", "manual");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{2,64}");
    private static final Pattern FILE = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,250}\\.json(?:\\.gz)?");

    private SourceCheck() {}

    /** @throws Invalid naming the member and what is wrong with it */
    static void require(ProductSource source) {
        if (!TYPES.contains(source.sourceType())) {
            throw new Invalid("source_type", "it is s3, api or manual");
        }
        switch (source.sourceType()) {
            case "s3" -> require(source.s3());
            case "api" -> require(source.api());
            case "manual" -> require(source.manual());
            default -> {
                if (source.schedule().autoPull()) {
                    throw new Invalid("schedule.auto_pull", "there is no source to pull from yet");
                }
            }
        }
        if (!source.webhook().url().isEmpty()) {
            requireAddress("webhook.url", source.webhook().url());
        }
    }

    private static void require(ProductSource.S3 s3) {
        if (!BUCKET.matcher(s3.bucket()).matches()) {
            throw new Invalid("s3.bucket", "it has 3 to 63 of a–z, 0–9, . and -");
        }
        if (s3.key().isEmpty() || s3.key().startsWith("/")) {
            throw new Invalid("s3.key", "it names the object within the bucket, without a leading slash");
        }
        if (!REGION.matcher(s3.region()).matches()) {
            throw new Invalid("s3.region", "it is one such as us-east-2");
        }
        if (!s3.endpoint().isEmpty()) {
            requireAddress("s3.endpoint", s3.endpoint());
        }
        if (s3.anonymous() && !s3.accessKey().isEmpty()) {
            throw new Invalid("s3.anonymous", "who asks anonymously has no access key");
        }
        if (s3.accessKey().isEmpty() != s3.secretKey().isEmpty()) {
            throw new Invalid("s3.secret_key", "an access key and its secret go together");
        }
        requirePath("s3.product_list_path", s3.productListPath());
    }

    private static void require(ProductSource.Api api) {
        requireAddress("api.url", api.url());
        requirePath("api.product_list_path", api.productListPath());
        if (!api.nextPath().isEmpty()) {
            requirePath("api.next_path", api.nextPath());
        }
        if (api.cursorPath().isEmpty() != api.cursorParameter().isEmpty()) {
            throw new Invalid("api.cursor_parameter", "a cursor's path and the parameter that takes it go together");
        }
        if (!api.cursorPath().isEmpty()) {
            requirePath("api.cursor_path", api.cursorPath());
            if (!api.nextPath().isEmpty()) {
                throw new Invalid("api.next_path", "pages follow by a link or by a cursor, not by both");
            }
        }
        if (api.authHeader().chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("api.auth_header", "it is one line");
        }
    }

    private static void require(ProductSource.Manual manual) {
        if (!manual.file().isEmpty() && !FILE.matcher(manual.file()).matches()) {
            throw new Invalid("manual.file", "it is the name of a .json file in the category's folder, without a path");
        }
        requirePath("manual.product_list_path", manual.productListPath());
    }

    private static void requirePath(String member, String path) {
        try {
            JsonPath.of(path);
        } catch (BadJsonPath bad) {
            throw new Invalid(member, bad.getMessage());
        }
    }

    /** Where an address leads, without the path. */
    static String host(String address) {
        int path = address.indexOf('/', address.indexOf("://") + "://".length());
        return path < 0 ? address : address.substring(0, path);
    }

    private static void requireAddress(String member, String address) {
        try {
            URI uri = new URI(address);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return;
            }
        } catch (URISyntaxException garbage) {
            // Said below.
        }
        throw new Invalid(member, "it is an address such as https://host.example/list, without a name or password");
    }
}
