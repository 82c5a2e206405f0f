package io.rollcall.http.remote;

import java.lang.reflect.Method;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Around every call of a {@link RemoteClient}, outside of what Fault Tolerance does. */
@Interceptor
@RemoteClient(whenAway = "")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class RemoteCall {

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        String name = name(context.getMethod());
        if (QuarkusTransaction.isActive()) {
            throw new RemoteCallInTransaction(name);
        }
        try {
            return context.proceed();
        } catch (ProcessingException | WebApplicationException | FaultToleranceException away) {
            String whenAway = context.getInterceptorBinding(RemoteClient.class).whenAway();
            throw new RemoteAway(name + ": " + away.getMessage(), whenAway, away);
        }
    }

    /** As it is called in the code: the client itself is a class generated for its interface. */
    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName().replaceFirst("\\$\\$.*", "") + "." + method.getName();
    }
}
