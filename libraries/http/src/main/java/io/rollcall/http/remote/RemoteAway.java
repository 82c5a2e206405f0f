package io.rollcall.http.remote;

import java.net.ConnectException;
import java.util.stream.Stream;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** It cannot be reached, does not answer in time, is stopping (429), or fails (5xx). */
public final class RemoteAway extends RemoteFailure {

    static final int STOPPING = 429;

    RemoteAway(String message, String detail, Throwable cause) {
        super(message, detail, cause);
    }

    @Override
    public boolean answered() {
        return getCause() instanceof WebApplicationException;
    }

    @Override
    public boolean changedNothing() {
        return Stream.iterate(getCause(), cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof CircuitBreakerOpenException
                        || (cause instanceof WebApplicationException answer
                                && answer.getResponse().getStatus() == STOPPING));
    }
}
