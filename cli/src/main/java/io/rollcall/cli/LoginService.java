package io.rollcall.cli;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a server has people log in.
 *
 * @param clientId of the command line there
 */
record LoginService(String issuer, String clientId) {

    /** @return nothing where nobody has to log in */
    static Optional<LoginService> of(ServerAddress server) {
        JsonNode state = new Api(server, Optional::empty).get(ApiPath.of("login"));
        String issuer = Cells.of(state, "issuer");
        return issuer.isEmpty()
                ? Optional.empty()
                : Optional.of(new LoginService(issuer, Cells.of(state, "cliClientId")));
    }
}
