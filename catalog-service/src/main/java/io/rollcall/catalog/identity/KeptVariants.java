package io.rollcall.catalog.identity;

import java.util.Collection;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

import io.rollcall.catalog.identity.ExceptionOwner.KnownException;
import io.rollcall.catalog.identity.ExceptionOwner.NewException;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.http.remote.RemoteRejection;
import io.rollcall.identity.Candidate;

/** Variants a person keeps although they look fabricated become exceptions (D7). Not within a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class KeptVariants {

    private static final Logger LOG = Logger.getLogger(KeptVariants.class);

    @RestClient
    private final ExceptionOwner owner;

    /**
     * One that is there already is fine, and stays whoever's it is.
     *
     * @return the identifier of the exception this made; empty when there was one, or the gate makes none, and then says of
     *     the product why
     */
    public Optional<String> keep(String category, Candidate product, String reason) {
        try {
            var wanted = new NewException(product.brand(), product.model(), product.variant(), reason);
            RestResponse<KnownException> answer = owner.add(category, wanted);
            return answer.getStatus() == RestResponse.StatusCode.CREATED
                    ? Optional.of(answer.getEntity().identifier())
                    : Optional.empty();
        } catch (RemoteRejection rejected) {
            LOG.infof("No exception for %s: %s", product, rejected.getMessage());
            return Optional.empty();
        }
    }

    /** @return how many are gone */
    public int takeBack(String category, Collection<String> identifiers, String reason) {
        int gone = 0;
        for (String identifier : identifiers) {
            try {
                owner.remove(category, identifier, reason);
                gone++;
            } catch (RemoteFailure goneOrAway) {
                LOG.infof("The exception %s stays or is gone: %s", identifier, goneOrAway.getMessage());
            }
        }
        return gone;
    }
}
