package io.rollcall.persistence;

import java.time.Clock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

@Dependent
class SystemClock {

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }
}
