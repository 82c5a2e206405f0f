package io.rollcall.houserules.planted.b;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient
public interface UnguardedClient {}
