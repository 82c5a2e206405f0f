package io.rollcall.sync.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.outgoing.AllowedHosts;
import io.rollcall.sync.outgoing.OutgoingFailure;
import io.rollcall.sync.outgoing.OutgoingProgress;

/** Where a fetch is. Each step is told once, however many pages pass it. */
@RequiredArgsConstructor
final class Steps implements OutgoingProgress {

    private final FetchProgress progress;
    private int passed;

    void passed(FetchStep step, String message) {
        if (step.ordinal() >= passed) {
            passed = step.ordinal() + 1;
            progress.passed(step, message);
        }
    }

    @Override
    public void resolved(String host, List<InetAddress> addresses) {
        passed(
                FetchStep.RESOLVE,
                host + " is allowed and has the address "
                        + addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")) + ".");
    }

    @Override
    public void connected(String host, InetAddress address) {
        passed(FetchStep.CONNECT, host + " accepts the connection at " + address.getHostAddress() + ".");
    }

    @Override
    public void accepted(String host) {
        passed(FetchStep.CREDENTIALS, host + " lets us in.");
        passed(FetchStep.OBJECT, host + " has what we asked for.");
    }

    /** The step a failure belongs to; not one that was passed before, by an earlier page. */
    FetchStep failedAt(FetchStep usual) {
        return FetchStep.values()[Math.min(FetchStep.SIZE.ordinal(), Math.max(passed, usual.ordinal()))];
    }

    FetchFailure failure(OutgoingFailure failed) {
        return new FetchFailure(
                failed.code().value(),
                failedAt(step(failed.code())),
                failed.getMessage(),
                hint(failed.code()),
                failed.retryAfter().orElse(null),
                failed);
    }

    private static FetchStep step(OutgoingFailure.Code code) {
        return switch (code) {
            case HOST_NOT_ALLOWED, ADDRESS_NOT_ALLOWED, NAME_UNKNOWN, TIMED_OUT -> FetchStep.RESOLVE;
            case CONNECT_FAILED, TLS_FAILED, CUT_OFF -> FetchStep.CONNECT;
            case NOT_AUTHORISED -> FetchStep.CREDENTIALS;
            case REDIRECTED, NOT_FOUND, BUSY, SERVER_FAILED, NO_CONTENT -> FetchStep.OBJECT;
            case TOO_LARGE, NOT_GZIP -> FetchStep.SIZE;
        };
    }

    private static String hint(OutgoingFailure.Code code) {
        return switch (code) {
            case HOST_NOT_ALLOWED, ADDRESS_NOT_ALLOWED ->
                "Whoever runs the service decides which hosts it may ask, in " + AllowedHosts.SETTING + ".";
            case NAME_UNKNOWN ->
                "Check the host, letter by letter. A name of an internal network may be unknown where the service runs.";
            case CONNECT_FAILED -> "Check the host and the port, and that a firewall lets the service out.";
            case TLS_FAILED ->
                "Renew the certificate, or make the one who issued it known to the Java that runs the service.";
            case REDIRECTED -> "Enter the URL that answers the list itself.";
            case TIMED_OUT -> "Try again later, or let the source answer less.";
            case TOO_LARGE -> "Leave out of the source whatever is not needed to compare products.";
            case CUT_OFF -> "Try again. If it happens again, ask whoever runs the host.";
            case NOT_AUTHORISED -> "Check the credentials, and whether they have expired.";
            case NOT_FOUND -> "Check the URL, letter by letter.";
            case BUSY -> "Try again later, or pull less often.";
            case SERVER_FAILED -> "Try again later. If it happens again, ask whoever runs the host.";
            case NO_CONTENT -> "Enter the URL that answers the list itself.";
            case NOT_GZIP -> "Let the source serve the list as it is, or compressed with gzip.";
        };
    }
}
