package io.rollcall.http.remote;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads the problem of an answer 4xx, for every client; but for 429, by which a replica says that it is stopping. */
@Provider
public class RemoteRejections implements ResponseExceptionMapper<RemoteRejection> {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Problem(String code, String detail) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400 && status < 500 && status != RemoteAway.STOPPING;
    }

    @Override
    public RemoteRejection toThrowable(Response answer) {
        var status = answer.getStatusInfo();
        try {
            Problem problem = JSON.readValue(answer.readEntity(String.class), Problem.class);
            if (problem.code() != null && problem.detail() != null) {
                return new RemoteRejection(status.getStatusCode(), problem.code(), problem.detail());
            }
        } catch (JsonProcessingException | ProcessingException | IllegalArgumentException noProblem) {
            // Something in between answered; its status says enough.
        }
        return new RemoteRejection(status.getStatusCode(), "", status.getReasonPhrase());
    }
}
