package io.rollcall.contracts.event;

import java.time.Instant;

/**
 * The data of {@code identity-rejected}: an identity was refused (D12). It happened once, so there is one version of it.
 *
 * @param identifier a UUID; also the Kafka key
 * @param path by which way it came: {@code add}, {@code update}, {@code bulk}, {@code seed}, {@code import}, {@code sync},
 *     {@code queue-sync}, or the tool that asked the gate
 * @param brand as it was given, with what cannot be shown replaced; so are model and variant
 * @param reason a reason of the gate
 * @param rule the number of the rule that decided
 * @param message a sentence for a person
 * @param canonicalProductId the product that is or would be right; null when the text does not say which
 * @param file the job input it stands in; null when it came otherwise
 * @param revision its place among the category's rejections by the service that wrote it, without gaps
 * @param actor who tried
 */
public record RejectionEvent(
        String identifier,
        String category,
        String path,
        String brand,
        String model,
        String variant,
        String reason,
        int rule,
        String message,
        String canonicalProductId,
        String file,
        Instant at,
        long version,
        long revision,
        String actor)
        implements EventData {

    @Override
    public boolean complete() {
        return EventData.isComplete(identifier, category, path, brand, model, variant, reason, message, at, actor);
    }
}
