package io.rollcall.cli;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** What of a source is to be otherwise; what is not named stays. */
final class SourceOptions {

    /** The names are the API's. */
    enum Type {
        s3,
        api,
        manual
    }

    /** One member of the document. */
    private record Setting(String group, String member, Object value) {}

    @Option(names = "--type", paramLabel = "TYPE", description = "One of ${COMPLETION-CANDIDATES}.")
    Type type;

    @Option(names = "--list-path", paramLabel = "PATH", description = "To the list in the document, as in $.products.")
    String listPath;

    @Option(names = "--bucket", paramLabel = "B", description = "s3: the bucket.")
    String bucket;

    @Option(names = "--key", paramLabel = "K", description = "s3: the object's key.")
    String key;

    @Option(names = "--region", paramLabel = "R", description = "s3: as in us-east-2.")
    String region;

    @Option(names = "--endpoint", paramLabel = "URL", description = "s3: of another store than Amazon's.")
    String endpoint;

    @Option(names = "--path-style", negatable = true, description = "s3: the bucket is in the path, not in the host.")
    Boolean pathStyle;

    @Option(names = "--anonymous", negatable = true, description = "s3: do not sign requests.")
    Boolean anonymous;

    @Option(names = "--access-key", paramLabel = "ID", description = "s3: default is what the service runs with.")
    String accessKey;

    @Option(
            names = "--secret-key",
            paramLabel = "SECRET",
            description = "s3: of the access key." + SecretText.DESCRIPTION)
    String secretKey;

    @Option(names = "--url", paramLabel = "URL", description = "api: the endpoint.")
    String url;

    @Option(
            names = "--auth-header",
            paramLabel = "SECRET",
            description = "api: “Name: value”, or a value for Authorization. Like --secret-key.")
    String authHeader;

    @Option(names = "--next-path", paramLabel = "PATH", description = "api: to the link of the next page.")
    String nextPath;

    @Option(names = "--cursor-path", paramLabel = "PATH", description = "api: to the cursor of the next page.")
    String cursorPath;

    @Option(names = "--cursor-parameter", paramLabel = "NAME", description = "api: the parameter that takes it.")
    String cursorParameter;

    @Option(
            names = "--file",
            paramLabel = "NAME",
            description = "manual: a file in the category's folder on the server.")
    String file;

    @Option(names = "--auto-pull", negatable = true, description = "Pull regularly; nothing is applied by that.")
    Boolean autoPull;

    @Option(names = "--interval-hours", paramLabel = "N", description = "How often. Default: 24.")
    Integer intervalHours;

    @Option(names = "--webhook-url", paramLabel = "URL", description = "Told when a regular pull finds something new.")
    String webhookUrl;

    @Option(
            names = "--webhook-secret",
            paramLabel = "SECRET",
            description = "What messages to it are signed with. Like --secret-key.")
    String webhookSecret;

    boolean isEmpty() {
        return type == null && listPath == null && settings().stream().allMatch(setting -> setting.value() == null);
    }

    /**
     * For a list that is sent: a file on the server would count before it.
     *
     * @throws Misuse when it is for another kind of source
     */
    void useUploaded() {
        if (type != null && type != Type.manual) {
            throw new Misuse("--upload is for --type manual, not for " + type);
        }
        type = Type.manual;
        file = "";
    }

    /** What else there is has been read by then: a secret is asked for last. */
    ObjectNode appliedTo(JsonNode before, Terminal terminal) {
        ObjectNode wanted = before.deepCopy();
        Api.put(wanted, "source_type", type);
        String used = Cells.of(wanted, "source_type");
        if (used.isEmpty()) {
            throw new Misuse("Nobody has said yet what kind of source it is: say --type s3, api or manual");
        }
        settings().forEach(setting -> put(wanted, setting));
        put(wanted, new Setting(used, "product_list_path", listPath));
        put(wanted, new Setting("s3", "secret_key", SecretText.of("--secret-key", secretKey, terminal)));
        put(wanted, new Setting("api", "auth_header", SecretText.of("--auth-header", authHeader, terminal)));
        put(wanted, new Setting("webhook", "secret", SecretText.of("--webhook-secret", webhookSecret, terminal)));
        return wanted;
    }

    /** The kinds that were spoken of without being used, so that nobody wonders why nothing changed. */
    List<String> unused(JsonNode source) {
        String used = Cells.of(source, "source_type");
        var unused = new ArrayList<String>();
        for (Type each : Type.values()) {
            boolean named = settings().stream()
                    .anyMatch(setting -> setting.group().equals(each.name()) && setting.value() != null);
            if (named && !each.name().equals(used)) {
                unused.add(each.name());
            }
        }
        return unused;
    }

    private List<Setting> settings() {
        return List.of(
                new Setting("s3", "bucket", bucket),
                new Setting("s3", "key", key),
                new Setting("s3", "region", region),
                new Setting("s3", "endpoint", endpoint),
                new Setting("s3", "path_style", pathStyle),
                new Setting("s3", "anonymous", anonymous),
                new Setting("s3", "access_key", accessKey),
                new Setting("s3", "secret_key", secretKey),
                new Setting("api", "url", url),
                new Setting("api", "auth_header", authHeader),
                new Setting("api", "next_path", nextPath),
                new Setting("api", "cursor_path", cursorPath),
                new Setting("api", "cursor_parameter", cursorParameter),
                new Setting("manual", "file", file),
                new Setting("schedule", "auto_pull", autoPull),
                new Setting("schedule", "interval_hours", intervalHours),
                new Setting("webhook", "url", webhookUrl),
                new Setting("webhook", "secret", webhookSecret));
    }

    private static void put(ObjectNode wanted, Setting setting) {
        if (setting.value() == null) {
            return;
        }
        ObjectNode group = wanted.withObject("/" + setting.group());
        if (setting.value() instanceof Boolean flag) {
            group.put(setting.member(), flag);
        } else if (setting.value() instanceof Integer number) {
            group.put(setting.member(), number);
        } else {
            group.put(setting.member(), setting.value().toString());
        }
    }
}
