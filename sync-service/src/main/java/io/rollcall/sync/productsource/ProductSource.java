package io.rollcall.sync.productsource;

import java.time.Instant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a category's list of live products comes from: the document of {@code product_source.json} (15.3A, D49). What is
 * left out is as it is at first. A secret is {@code env:NAME}, {@code file:/path}, or itself, and then never shown again:
 * {@value #HIDDEN} stands for it, and means the stored one when it is sent back (D32).
 *
 * @param doc what the file is, for whoever opens it
 * @param sourceType {@code s3}, {@code api}, {@code manual}, or empty while nobody has chosen
 * @param lastPull when a list was last taken in; what is sent is passed over
 * @param lastPullHash SHA-256 of that list; what is sent is passed over
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ProductSource(
        @JsonProperty("_doc") String doc,

        @Schema(enumeration = {"", "s3", "api", "manual"}) String sourceType,

        @Valid S3 s3,
        @Valid Api api,
        @Valid Manual manual,
        @Valid Schedule schedule,
        @Valid Webhook webhook,
        @Nullable Instant lastPull,
        @Nullable String lastPullHash) {

    public static final String HIDDEN = "•••";

    static final String DOC = "Production product source. This is what's live on the site.";

    private static final int LONGEST = 2_000;

    /**
     * @param endpoint of another store than Amazon's; empty for Amazon's
     * @param pathStyle whether the bucket stands in the path instead of the host
     * @param anonymous whether requests are not signed
     * @param accessKey empty for what the environment of the service says
     * @param secretKey belongs to the access key
     * @param productListPath to the list within the document
     */
    @Schema(name = "S3Source")
    @JsonNaming(SnakeCaseStrategy.class)
    public record S3(
            @Size(max = 63) String bucket,
            @Size(max = 1_024) String key,
            @Size(max = 64) String region,
            @Size(max = LONGEST) String endpoint,
            boolean pathStyle,
            boolean anonymous,
            @Size(max = 200) String accessKey,
            @Size(max = LONGEST) String secretKey,
            @Size(max = 500) String productListPath) {

        static final S3 NONE = new S3("", "", "", "", false, false, "", "", "");

        public S3 {
            bucket = given(bucket, "");
            key = given(key, "");
            region = given(region, "");
            endpoint = given(endpoint, "");
            accessKey = given(accessKey, "");
            secretKey = given(secretKey, "");
            productListPath = given(productListPath, "$");
        }

        S3 withSecret(String secret) {
            return new S3(bucket, key, region, endpoint, pathStyle, anonymous, accessKey, secret, productListPath);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "s3://" + bucket + "/" + key;
        }
    }

    /**
     * @param authHeader {@code Name: value}, or a value for {@code Authorization}
     * @param nextPath to the link of the next page; empty when there is none
     * @param cursorPath to the cursor of the next page; empty when there is none
     * @param cursorParameter the query parameter that takes the cursor
     */
    @Schema(name = "ApiSource")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Api(
            @Size(max = LONGEST) String url,
            @Size(max = 8_000) String authHeader,
            @Size(max = 500) String productListPath,
            @Size(max = 500) String nextPath,
            @Size(max = 500) String cursorPath,
            @Size(max = 100) String cursorParameter) {

        static final Api NONE = new Api("", "", "", "", "", "");

        public Api {
            url = given(url, "");
            authHeader = given(authHeader, "");
            productListPath = given(productListPath, "$.products");
            nextPath = given(nextPath, "");
            cursorPath = given(cursorPath, "");
            cursorParameter = given(cursorParameter, "");
        }

        Api withSecret(String secret) {
            return new Api(url, secret, productListPath, nextPath, cursorPath, cursorParameter);
        }

        /** Neither the header nor the address, whose query may hold a secret. */
        @Override
        public String toString() {
            return "an API";
        }
    }

    /** @param file in the category's folder {@code helper_files/{cat}}; empty for the one that was uploaded */
    @Schema(name = "ManualSource")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Manual(
            @Size(max = 255) String file, @Size(max = 500) String productListPath) {

        static final Manual NONE = new Manual("", "");

        public Manual {
            file = given(file, "");
            productListPath = given(productListPath, "$");
        }
    }

    /** @param intervalHours between pulls, while {@code autoPull} says that there are any (D48) */
    @Schema(name = "PullSchedule")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Schedule(
            boolean autoPull, @Min(1) @Max(8_760) Integer intervalHours) {

        static final Schedule NONE = new Schedule(false, 24);

        public Schedule {
            intervalHours = intervalHours == null ? 24 : intervalHours;
        }
    }

    /**
     * Told when a scheduled pull finds something new.
     *
     * @param secret that messages are signed with
     */
    @Schema(name = "SyncWebhook")
    @JsonNaming(SnakeCaseStrategy.class)
    public record Webhook(
            @Size(max = LONGEST) String url,
            @Size(max = LONGEST) String secret) {

        static final Webhook NONE = new Webhook("", "");

        public Webhook {
            url = given(url, "");
            secret = given(secret, "");
        }

        Webhook withSecret(String secret) {
            return new Webhook(url, secret);
        }

        @Override
        public String toString() {
            return "a webhook";
        }
    }

    /** As long as nobody has chosen. */
    static ProductSource none() {
        return new ProductSource(DOC, "", null, null, null, null, null, null, null);
    }

    public ProductSource {
        doc = given(doc, DOC);
        sourceType = given(sourceType, "");
        s3 = s3 == null ? S3.NONE : s3;
        api = api == null ? Api.NONE : api;
        manual = manual == null ? Manual.NONE : manual;
        schedule = schedule == null ? Schedule.NONE : schedule;
        webhook = webhook == null ? Webhook.NONE : webhook;
    }

    @JsonIgnore
    public boolean isChosen() {
        return !sourceType.isEmpty();
    }

    ProductSource withSecrets(String s3Secret, String authHeader, String webhookSecret) {
        return new ProductSource(
                doc,
                sourceType,
                s3.withSecret(s3Secret),
                api.withSecret(authHeader),
                manual,
                schedule,
                webhook.withSecret(webhookSecret),
                lastPull,
                lastPullHash);
    }

    ProductSource pulled(Instant at, String hash) {
        return new ProductSource(doc, sourceType, s3, api, manual, schedule, webhook, at, hash);
    }

    private static String given(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
