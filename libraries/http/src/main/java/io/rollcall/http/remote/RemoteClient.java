package io.rollcall.http.remote;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * On every REST client of another service: it is not called within a transaction, and whatever goes wrong comes out as a
 * {@link RemoteFailure}. How long a call may take, what is tried again and when a service that does not answer is left alone
 * for a moment, is said by the annotations of Fault Tolerance beside it and configured in this library (docs/decisions/30).
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RemoteClient {

    /** What the person is told whose request needs an answer that does not come: what cannot be done, and what was not changed. */
    @Nonbinding
    String whenAway();
}
