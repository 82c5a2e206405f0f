package io.rollcall.status;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.rollcall.http.RequestProblem;

/** The service that answers. Paths name it, so that any gateway can route them. */
@ApplicationScoped
class ThisService {

    static final class NotThisService extends RequestProblem {
        NotThisService(String asked, String service) {
            super(404, "not_found", "This is " + service + ", not " + asked + ".");
        }
    }

    private final String name;

    ThisService(@ConfigProperty(name = "quarkus.application.name") String name) {
        this.name = name;
    }

    void require(String asked) {
        if (!asked.equals(name)) {
            throw new NotThisService(asked, name);
        }
    }
}
