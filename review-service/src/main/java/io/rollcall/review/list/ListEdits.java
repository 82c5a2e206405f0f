package io.rollcall.review.list;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import io.rollcall.review.decision.AffectedItem;
import io.rollcall.review.decision.Audit;
import io.rollcall.review.decision.DecisionProblem;
import io.rollcall.review.decision.NewDecision;
import io.rollcall.review.decision.SlotKinds;
import io.rollcall.review.decision.SlotState;
import io.rollcall.review.decision.States;
import io.rollcall.review.decision.StoredSlot;
import io.rollcall.review.decision.Writing;
import io.rollcall.review.lane.Refusal;
import io.rollcall.review.lane.ReviewRules;
import io.rollcall.review.lane.Selection;
import io.rollcall.review.lane.Slot;
import io.rollcall.review.lane.SlotKind;
import io.rollcall.review.lane.UnknownValue;
import io.rollcall.review.list.ListProblems.ListValueExists;
import io.rollcall.review.list.ListProblems.NoSuchList;
import io.rollcall.review.snapshot.CategoryFields;
import io.rollcall.review.snapshot.Snapshot;
import io.rollcall.specdb.input.FieldValue;

/** Adds values to lists, gives them other names and removes them. */
@ApplicationScoped
@RequiredArgsConstructor
class ListEdits {

    private final SlotKinds kinds;
    private final ListCells cells;
    private final CategoryFields fields;

    ListValueAnswer add(Writing writing, String field, NewListValue wanted) {
        Snapshot snapshot = writing.snapshot();
        requireKnown(wanted.value());
        requireOwn(snapshot, field, wanted.candidateId());
        long list = list(snapshot, field);
        if (find(snapshot, field, wanted.value()).isPresent()) {
            throw new ListValueExists(wanted.value());
        }
        long id = insert(writing, list, field, wanted, policy(snapshot, list));
        return kept(writing, "add", null, accept(writing, id, wanted), List.of());
    }

    ListValueAnswer rename(Writing writing, long id, NewListValue wanted) {
        Snapshot snapshot = writing.snapshot();
        SlotState before = SlotState.of(kinds.required(snapshot, SlotKind.ENUM_KEY, id));
        ListValue old = ListValue.required(snapshot, id);
        requireKnown(wanted.value());
        requireOwn(snapshot, old.fieldKey(), wanted.candidateId());
        Optional<Long> other = find(snapshot, old.fieldKey(), wanted.value()).filter(found -> found != id);
        List<String> products = unlink(snapshot, old);
        delete(snapshot, old);
        long now = other.orElseGet(() -> insert(writing, old.listId(), old.fieldKey(), wanted, old.enumPolicy()));
        products.forEach(product -> link(snapshot, product, old.fieldKey(), now));
        List<AffectedItem> affected =
                cells.replace(snapshot, old, ListValue.required(snapshot, now).value());
        return kept(writing, "rename", before, accept(writing, now, wanted), affected);
    }

    ListValueAnswer remove(Writing writing, long id) {
        Snapshot snapshot = writing.snapshot();
        SlotState before = SlotState.of(kinds.required(snapshot, SlotKind.ENUM_KEY, id));
        ListValue old = ListValue.required(snapshot, id);
        unlink(snapshot, old);
        delete(snapshot, old);
        List<AffectedItem> affected = cells.remove(snapshot, old);
        long decisionId = writing.keep(new NewDecision("remove", SlotKind.ENUM_KEY, id, before, null, null));
        return new ListValueAnswer(decisionId, null, affected);
    }

    private ListValueAnswer kept(
            Writing writing, String action, @Nullable SlotState before, StoredSlot after, List<AffectedItem> affected) {
        SlotState state = SlotState.of(after);
        var audit = new Audit(
                after.stateId(), Audit.USER_ACCEPT, before == null ? null : before.value(), state.value(), action);
        long decisionId = writing.keep(
                new NewDecision(action, SlotKind.ENUM_KEY, after.ref().id(), before, state, audit));
        return new ListValueAnswer(decisionId, state, affected);
    }

    /** A value that a person names is accepted, and to be confirmed. */
    private StoredSlot accept(Writing writing, long id, NewListValue wanted) {
        Snapshot snapshot = writing.snapshot();
        StoredSlot stored = kinds.required(snapshot, SlotKind.ENUM_KEY, id);
        Slot before = stored.slot();
        Slot accepted = ReviewRules.name(before, new Selection(before.value().value(), wanted.candidateId(), 1));
        long stateId = stored.stateId() == null ? kinds.addState(snapshot, stored.ref()) : stored.stateId();
        States.store(snapshot, stateId, before, accepted, writing.at(), writing.actor());
        return kinds.required(snapshot, SlotKind.ENUM_KEY, id);
    }

    private static void requireKnown(String value) {
        if (UnknownValue.is(value)) {
            throw new DecisionProblem(Refusal.UNKNOWN_VALUE_NOT_ACTIONABLE);
        }
    }

    private static void requireOwn(Snapshot snapshot, String field, @Nullable String candidate) {
        if (candidate == null) {
            return;
        }
        String its = snapshot.query("select field_key from candidates where candidate_id = :candidate")
                .bind("candidate", candidate)
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(() -> new DecisionProblem(Refusal.CANDIDATE_NOT_FOUND));
        if (!its.equals(field)) {
            throw new DecisionProblem(Refusal.CANDIDATE_CONTEXT_MISMATCH);
        }
    }

    private long list(Snapshot snapshot, String field) {
        Optional<Long> list = snapshot.query(
                        "select id from enum_lists where category = :category and field_key = :field")
                .bind("field", field)
                .mapTo(Long.class)
                .findFirst();
        if (list.isEmpty() && !fields.of(snapshot.category()).of(field).hasListLinks()) {
            throw new NoSuchList(field);
        }
        return list.orElseGet(
                () -> snapshot.query("""
                        insert into enum_lists (category, field_key, source) values (:category, :field, 'manual')
                        returning id""").bind("field", field).mapTo(Long.class).one());
    }

    private static Optional<Long> find(Snapshot snapshot, String field, String value) {
        return snapshot.query("""
                        select id from list_values
                        where category = :category and field_key = :field and normalized_value = :normalized""")
                .bind("field", field)
                .bind("normalized", FieldValue.normalized(value))
                .mapTo(Long.class)
                .findFirst();
    }

    private static @Nullable String policy(Snapshot snapshot, long list) {
        return snapshot.query("select max(enum_policy) from list_values where list_id = :list")
                .bind("list", list)
                .mapTo(String.class)
                .one();
    }

    private static long insert(Writing writing, long list, String field, NewListValue wanted, @Nullable String policy) {
        return writing.snapshot()
                .query("""
                        insert into list_values (category, list_id, field_key, value, normalized_value, source,
                            accepted_candidate_id, enum_policy, overridden, source_timestamp)
                        values (:category, :list, :field, :value, :normalized, 'manual', :candidate, :policy, 1, :at)
                        returning id""")
                .bind("list", list)
                .bind("field", field)
                .bind("value", wanted.value())
                .bind("normalized", FieldValue.normalized(wanted.value()))
                .bind("candidate", wanted.candidateId())
                .bind("policy", policy)
                .bind("at", writing.at().toString())
                .mapTo(Long.class)
                .one();
    }

    /** @return the products that had it */
    private static List<String> unlink(Snapshot snapshot, ListValue old) {
        return snapshot.query("delete from item_list_links where list_value_id = :id returning product_id")
                .bindMethods(old)
                .mapTo(String.class)
                .list();
    }

    private static void link(Snapshot snapshot, String product, String field, long value) {
        snapshot.update("""
                insert into item_list_links (category, product_id, field_key, list_value_id)
                values (:category, :product, :field, :value) on conflict do nothing""")
                .bind("product", product)
                .bind("field", field)
                .bind("value", value)
                .execute();
    }

    private static void delete(Snapshot snapshot, ListValue old) {
        String states = "(select id from key_review_state where target_kind = 'enum_key' and list_value_id = :id)";
        List.of(
                        "delete from key_review_audit where key_review_state_id in " + states,
                        "delete from key_review_state where target_kind = 'enum_key' and list_value_id = :id",
                        "delete from candidate_reviews where context_type = 'list' and context_id = cast(:id as text)",
                        "delete from list_values where id = :id")
                .forEach(
                        statement -> snapshot.update(statement).bindMethods(old).execute());
    }
}
