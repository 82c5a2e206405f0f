package io.rollcall.sync.fetch;

import static io.rollcall.sync.outgoing.OutgoingFailure.grouped;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.outgoing.Limits;
import io.rollcall.sync.outgoing.OutgoingAnswer;
import io.rollcall.sync.outgoing.OutgoingFailure;
import io.rollcall.sync.outgoing.OutgoingFailure.Code;
import io.rollcall.sync.outgoing.OutgoingHttp;
import io.rollcall.sync.outgoing.OutgoingRequest;

/** The requests of one fetch. However many there are, they share the time, the size (D33) and the patience with a busy host. */
@RequiredArgsConstructor
final class ApiSession {

    private final OutgoingHttp http;
    private final Steps steps;

    /** The credentials are for this host, and for no other that a page may lead to. */
    private final URI start;

    private final Optional<AuthHeader> auth;

    private final long began = System.nanoTime();
    private final Patience patience = new Patience();
    private long bytes;
    private int answers;

    /** @param file gets the answer, alone */
    OutgoingAnswer get(URI url, Optional<String> known, Path file) throws IOException {
        OutgoingRequest request = request(url, known);
        while (true) {
            try (OutputStream target = Files.newOutputStream(file)) {
                OutgoingAnswer answer = http.within(left()).get(request, target, steps);
                bytes += Math.max(answer.receivedBytes(), answer.bodyBytes());
                answers++;
                return answer;
            } catch (OutgoingFailure failed) {
                if (!patience.outlasts(failed)) {
                    throw failure(failed);
                }
            }
        }
    }

    private OutgoingRequest request(URI url, Optional<String> known) throws FetchFailure {
        OutgoingRequest request = OutgoingRequest.to(url).withHeader("Accept", "application/json");
        if (known.isPresent()) {
            request = request.unlessStill(known.get());
        }
        return auth.isPresent() && OutgoingHttp.isSamePlace(start, url) ? authorised(request, auth.get()) : request;
    }

    private static OutgoingRequest authorised(OutgoingRequest request, AuthHeader auth) throws FetchFailure {
        try {
            return request.withHeader(auth.name(), auth.value());
        } catch (IllegalArgumentException unsendable) {
            // Where a bare value has a colon, even the name is part of the secret.
            throw FetchFailure.ofSettings(
                    FetchStep.CREDENTIALS,
                    "The auth header cannot be sent as it was entered.",
                    "Enter “Name: value”, or the bare value of Authorization; both in one line of ASCII.");
        }
    }

    private Limits left() throws FetchFailure {
        Limits all = http.limits();
        Duration time = all.total().minusNanos(System.nanoTime() - began);
        if (time.isNegative() || time.isZero()) {
            throw outOfTime(null);
        }
        Duration connect = time.compareTo(all.connect()) < 0 ? time : all.connect();
        return new Limits(connect, time, all.bytes() - bytes);
    }

    private FetchFailure failure(OutgoingFailure failed) {
        boolean isFirst = answers == 0 && patience.waited().isZero();
        if (failed.code() == Code.TIMED_OUT && !isFirst) {
            return outOfTime(failed);
        }
        if (failed.code() == Code.TOO_LARGE && answers > 0) {
            return new FetchFailure(
                    "too_large",
                    FetchStep.SIZE,
                    "All pages together are more than "
                            + grouped(http.limits().bytes()) + " bytes, which is the most that is read. This one, and "
                            + answers + " before it, did not fit.",
                    "Leave out of the source whatever is not needed to compare products.",
                    null,
                    failed);
        }
        return steps.failure(failed);
    }

    private FetchFailure outOfTime(OutgoingFailure failed) {
        return new FetchFailure(
                "timed_out",
                steps.failedAt(FetchStep.RESOLVE),
                "The whole list did not come within " + http.limits().total().toSeconds() + " s: " + answers
                        + " of its pages did, and " + patience.waited().toSeconds()
                        + " s went to waits the host asked for.",
                "Try again later, or ask for larger pages.",
                null,
                failed);
    }
}
