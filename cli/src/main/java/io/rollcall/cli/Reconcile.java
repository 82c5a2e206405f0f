package io.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The reconcile of one category's job inputs.
 *
 * @param orphans that go
 * @param moveResults whether results of an orphan go to its twin
 */
record Reconcile(Api api, String category, OrphanOptions orphans, boolean moveResults, Terminal terminal) {

    ReconcileReport preview() {
        return send("Comparing the job inputs", Api.body().put("dryRun", true));
    }

    /**
     * @param planId of the preview: exactly what it listed is deleted
     * @param confirm whether a person has answered what the server would ask
     */
    ReconcileReport apply(String planId, boolean confirm) {
        ObjectNode wish = Api.body().put("dryRun", false).put("planId", planId);
        if (confirm) {
            wish.put("confirm", true);
        }
        return send("Deleting the orphans", wish);
    }

    private ReconcileReport send(String what, ObjectNode wish) {
        orphans.addTo(wish);
        if (moveResults) {
            wish.put("moveResults", true);
        }
        ApiPath path = ApiPath.of("catalog", category, "reconcile");
        JsonNode answer = new Waiting(terminal, what).during(() -> api.post(path, wish));
        return new ReconcileReport(answer);
    }
}
