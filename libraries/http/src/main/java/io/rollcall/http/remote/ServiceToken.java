package io.rollcall.http.remote;

import java.util.Optional;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.client.reactive.filter.runtime.AbstractOidcClientRequestReactiveFilter;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;

import io.rollcall.http.Actor;
import io.rollcall.http.Loopback;
import io.rollcall.http.OnBehalfOf;

/** Our services ask each other as what they are, and say for whom (D51). Without an issuer nobody has to show anything. */
@Provider
@RequiredArgsConstructor
public class ServiceToken extends AbstractOidcClientRequestReactiveFilter {

    private final Loopback loopback;
    private final Actor sender;

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        if (loopback.isWithoutLogin()) {
            return;
        }
        person().ifPresent(name -> request.getHeaders().putSingle(OnBehalfOf.HEADER, OnBehalfOf.encoded(name)));
        super.filter(request);
    }

    private Optional<String> person() {
        return OnBehalfOf.current()
                .or(() -> Arc.container().requestContext().isActive() ? sender.person() : Optional.empty());
    }
}
