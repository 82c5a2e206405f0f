package io.rollcall.sync.outgoing;

import java.time.Duration;

/**
 * What another host may cost us (D33).
 *
 * @param connect for one address of the host to accept the connection
 * @param total from the look-up of the name to the last byte, however steadily the bytes come
 * @param bytes of the body, as received and again as decompressed
 */
public record Limits(Duration connect, Duration total, long bytes) {

    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), 64L * 1024 * 1024);
}
