package io.rollcall.sync.fetch;

import java.util.ArrayList;
import java.util.List;

final class PassedSteps implements FetchProgress {

    final List<FetchStep> steps = new ArrayList<>();
    final List<String> messages = new ArrayList<>();

    @Override
    public void passed(FetchStep step, String message) {
        steps.add(step);
        messages.add(message);
    }
}
