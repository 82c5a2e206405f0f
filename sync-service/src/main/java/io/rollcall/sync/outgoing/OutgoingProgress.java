package io.rollcall.sync.outgoing;

import java.net.InetAddress;
import java.util.List;

/** Told how far a request has come while it is on its way. Each host is named as in the list of allowed hosts. */
public interface OutgoingProgress {

    OutgoingProgress NONE = new OutgoingProgress() {};

    /** @param addresses all of them checked */
    default void resolved(String host, List<InetAddress> addresses) {}

    /** The connection stands; with https, the certificate is the right one too. */
    default void connected(String host, InetAddress address) {}

    /** The host let us in and has what we asked for; its body is still to come. */
    default void accepted(String host) {}
}
