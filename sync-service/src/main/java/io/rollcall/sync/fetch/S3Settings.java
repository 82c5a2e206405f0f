package io.rollcall.sync.fetch;

/**
 * An object in a bucket.
 *
 * @param region may be empty where there is an endpoint
 * @param endpoint a URL; empty for AWS
 * @param pathStyle the bucket stands in the path, and not in the name of the host
 * @param anonymous asks without credentials
 * @param accessKey empty for the credentials of the service's own environment: its variables, or the files of the AWS tools
 * @param productListPath where the list is in the object; empty when the object is the list
 */
public record S3Settings(
        String bucket,
        String key,
        String region,
        String endpoint,
        boolean pathStyle,
        boolean anonymous,
        String accessKey,
        String secretKey,
        String productListPath) {

    String description() {
        return "s3://" + bucket + "/" + key;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "S3Settings[" + description() + ", region=" + region + ", pathStyle=" + pathStyle + ", anonymous="
                + anonymous + ", productListPath=" + productListPath + "]";
    }
}
