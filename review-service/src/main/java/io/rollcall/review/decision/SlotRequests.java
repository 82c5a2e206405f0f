package io.rollcall.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;

import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.rollcall.http.IdempotencyKey;
import io.rollcall.review.decision.SnapshotWrites.Written;
import io.rollcall.review.lane.SlotKind;

/** What can be asked of a slot over HTTP, whatever its kind. */
@ApplicationScoped
@RequiredArgsConstructor
public class SlotRequests {

    private final Drawers drawers;
    private final DecisionHistory history;
    private final Decisions decisions;
    private final SetValues setValues;
    private final SnapshotWrites writes;
    private final Calls calls;

    public RestResponse<Drawer> drawer(String category, SlotKind kind, long id) {
        Drawers.Opened opened = drawers.open(category, kind, id);
        EntityTag tag = opened.state().version().tag();
        return ResponseBuilder.ok(opened.drawer()).tag(tag).build();
    }

    public MadeDecisions decisions(String category, SlotKind kind, long id) {
        return history.of(category, kind, id);
    }

    /** @param ifMatch the version of the slot that the caller saw; null for any */
    public RestResponse<DecisionAnswer> decide(
            String category, SlotKind kind, long id, AskedDecision asked, boolean dryRun, String ifMatch) {
        Call call = calls.of(category, asked, dryRun);
        return answer(
                dryRun ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                writes.write(call, DecisionAnswer.class, writing -> {
                    var answer = decisions.decide(writing, kind, id, asked, ifMatch, null);
                    return dryRun ? answer.tried() : answer;
                }));
    }

    public RestResponse<DecisionAnswer> set(String category, SlotKind kind, long id, NewValue wanted, String ifMatch) {
        Call call = calls.of(category, wanted);
        return answer(
                RestResponse.Status.OK,
                writes.write(call, DecisionAnswer.class, writing -> setValues.set(writing, kind, id, wanted, ifMatch)));
    }

    /** With the version of the slot that was decided on. */
    public static RestResponse<DecisionAnswer> answer(RestResponse.Status status, Written<DecisionAnswer> written) {
        var response = ResponseBuilder.create(status, written.answer())
                .tag(written.answer().state().version().tag());
        return (written.replayed() ? response.header(IdempotencyKey.REPLAYED, "true") : response).build();
    }
}
