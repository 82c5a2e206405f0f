package io.rollcall.sync.outgoing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

/** Why a request got no answer at all. What the host sent is not cited: it may repeat what we sent. */
final class BrokenConnection {

    private BrokenConnection() {}

    static OutgoingFailure failure(Destination destination, Limits limits, IOException failed) {
        if (failed instanceof ConnectTimeoutException) {
            return new OutgoingFailure(
                    Code.CONNECT_FAILED,
                    "%s did not accept a connection within %s. Check that it is up, and the firewall in between."
                            .formatted(destination, Deadline.inWords(limits.connect())));
        }
        if (failed instanceof ConnectException || failed instanceof NoRouteToHostException) {
            return new OutgoingFailure(
                    Code.CONNECT_FAILED,
                    destination + " cannot be connected to. Check the port, and that the host is up.",
                    failed);
        }
        if (failed instanceof SSLException) {
            return new OutgoingFailure(
                    Code.TLS_FAILED,
                    "No secure connection to " + destination + ": its certificate is not valid for this name or not"
                            + " trusted here, or it does not offer TLS on this port.",
                    failed);
        }
        if (failed instanceof ClientProtocolException || failed instanceof MessageConstraintException) {
            return new OutgoingFailure(
                    Code.SERVER_FAILED, destination + " did not answer as an HTTP server does. Check the port.");
        }
        if (failed instanceof SocketTimeoutException) {
            return new OutgoingFailure(Code.TIMED_OUT, destination + " did not answer in time. Try again later.");
        }
        return new OutgoingFailure(Code.CUT_OFF, destination + " closed the connection before it answered. Try again.");
    }
}
