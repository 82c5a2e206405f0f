package io.rollcall.workspace.bucket;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A bucket and where in it, as {@code s3://bucket/prefix} says.
 *
 * @param prefix before every key; empty, or it ends in a slash
 */
public record BucketAddress(String bucket, String prefix) {

    private static final String SCHEME = "s3://";
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern FOLDERS = Pattern.compile("(?:[A-Za-z0-9!_.*'()-]+/)*");

    public static boolean isOne(String place) {
        return place.startsWith(SCHEME);
    }

    /** @throws IllegalArgumentException in words for the person who set it */
    public static BucketAddress of(String place) {
        String rest = place.substring(SCHEME.length());
        int slash = rest.indexOf('/');
        String bucket = slash < 0 ? rest : rest.substring(0, slash);
        String prefix = slash < 0 ? "" : rest.substring(slash + 1);
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            prefix += "/";
        }
        if (!BUCKET.matcher(bucket).matches() || !FOLDERS.matcher(prefix).matches() || prefix.contains("./")) {
            throw new IllegalArgumentException(
                    "Not a place in a bucket: " + place
                            + ". It is s3://bucket or s3://bucket/prefix; credentials, region and endpoint are said by AWS_… variables.");
        }
        return new BucketAddress(bucket, prefix);
    }

    URI uri(String key) {
        return URI.create(SCHEME + bucket + "/" + key);
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
