package io.rollcall.sync.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as it arrived, with the signature that S3 would compute for it (AWS Signature Version 4). It differs from the one
 * that was sent when anything that is signed was changed on the way out.
 */
record SignedRequest(String head) {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=[^/]+/((\\d+)/([^/]+)/([^/]+)/aws4_request), ?SignedHeaders=([^,]+), ?Signature=(\\w+)");

    String signature() {
        return authorization().group(6);
    }

    String signatureExpectedFor(String secretKey) throws Exception {
        Map<String, String> headers = headers();
        Matcher authorization = authorization();
        String[] target = head.split(" ")[1].split("\\?", 2);
        String signed = Stream.of(authorization.group(5).split(";"))
                .map(name -> name + ":" + headers.get(name) + "\n")
                .collect(Collectors.joining());
        String request = String.join(
                "\n",
                "GET",
                target[0],
                target.length > 1 ? target[1] : "",
                signed,
                authorization.group(5),
                headers.get("x-amz-content-sha256"));
        String toSign = String.join(
                "\n", "AWS4-HMAC-SHA256", headers.get("x-amz-date"), authorization.group(1), sha256(request));
        byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
        for (String part : authorization.group(1).split("/")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private Matcher authorization() {
        Matcher matcher = AUTHORIZATION.matcher(headers().get("authorization"));
        if (!matcher.matches()) {
            throw new AssertionError("Not signed: " + head);
        }
        return matcher;
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        head.lines().skip(1).filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        return headers;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
