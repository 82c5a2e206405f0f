package io.rollcall.brand.change;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.rollcall.brand.change.PendingChanges.Operation;
import io.rollcall.brand.change.Proposal.Step;
import io.rollcall.brand.registry.AuditLog;
import io.rollcall.brand.registry.Brand;
import io.rollcall.brand.registry.BrandBusy;
import io.rollcall.brand.registry.BrandList;
import io.rollcall.brand.registry.BrandNameTaken;
import io.rollcall.brand.registry.BrandRows;
import io.rollcall.brand.registry.Registry;
import io.rollcall.contracts.change.BrandChange;
import io.rollcall.contracts.change.BrandChangeOutcome;
import io.rollcall.contracts.change.BrandChangeOutcome.Result;
import io.rollcall.http.OnBehalfOf;
import io.rollcall.http.remote.RemoteFailure;
import io.rollcall.outbox.Outbox;

/**
 * The one door for brands that change. What products cannot notice is one transaction. Anything else is written down with
 * its names reserved, put to the catalog, whose constraints decide, and then done or taken back. A crash in between is
 * resumed: the catalog answers the same however often it is asked (docs/decisions/14).
 */
@ApplicationScoped
@RequiredArgsConstructor
public class BrandChanges {

    private static final Logger LOG = Logger.getLogger(BrandChanges.class);
    private static final BrandChangeOutcome NO_PRODUCTS =
            new BrandChangeOutcome(Result.APPLIED, "", 0, List.of(), List.of(), List.of(), List.of());

    private final BrandRows rows;
    private final BrandList brands;
    private final AuditLog auditLog;
    private final Outbox outbox;
    private final PendingChanges operations;

    @RestClient
    private final CatalogOwner catalog;

    /** What it would do. Not within a transaction. */
    public BrandPlan preview(Supplier<Proposal> propose) {
        Proposal proposal = QuarkusTransaction.requiringNew().call(() -> checked(propose.get()));
        return plan(
                true, proposal, proposal.concernsProducts() ? catalog.preview(proposal.toChange(null)) : NO_PRODUCTS);
    }

    /**
     * Does it, or nothing.
     *
     * @param propose asked under the registry's lock
     * @param planId of the preview; null where none is needed
     */
    public BrandPlan apply(Supplier<Proposal> propose, String planId, String actor) {
        Begun begun = QuarkusTransaction.requiringNew().call(() -> begin(propose, planId, actor));
        if (begun.operation() == null) {
            return plan(false, begun.proposal(), NO_PRODUCTS);
        }
        BrandChangeOutcome outcome = put(begun.operation());
        settle(begun.operation(), outcome);
        refuse(begun.proposal(), planId, outcome);
        return plan(false, begun.proposal(), outcome);
    }

    /** Puts a change to the catalog that nobody has ended, and ends it. */
    void resume(Operation operation) {
        BrandChangeOutcome outcome = ask(operation);
        settle(operation, outcome);
        LOG.infof("Resumed %s of %s: %s", operation.proposal().kind(), names(operation.proposal()), outcome.result());
    }

    /** @param operation null when it is done already */
    private record Begun(Proposal proposal, Operation operation) {}

    private Begun begin(Supplier<Proposal> propose, String planId, String actor) {
        outbox.lock(Registry.STREAM);
        Proposal proposal = checked(propose.get());
        if (proposal.changesNothing()) {
            return new Begun(proposal, null);
        }
        if (!proposal.concernsProducts()) {
            write(proposal, actor, null);
            return new Begun(proposal, null);
        }
        Operation operation = operations.begin(proposal, planId, actor);
        rows.reserve(proposal.before(), named(proposal), operation.id());
        return new Begun(proposal, operation);
    }

    /** Whose names are to be kept free; those of a brand that comes back are kept by one that is there. */
    private static List<Brand> named(Proposal proposal) {
        String there = proposal.before().get(0).identifier();
        return proposal.steps().stream()
                .filter(step -> !step.removed())
                .map(step -> step.isNew() ? step.after().as(there) : step.after())
                .toList();
    }

    /** Nobody else's names, and no other change under way. */
    private Proposal checked(Proposal proposal) {
        proposal.before().forEach(BrandBusy::refuse);
        var names = proposal.steps().stream()
                .filter(step -> !step.removed())
                .flatMap(step -> step.after().foldedNames().stream())
                .collect(Collectors.toSet());
        var others = rows.owners(names);
        others.values().removeIf(owner -> proposal.identifiers().contains(owner.identifier()));
        BrandNameTaken.refuse(names, others, "");
        return proposal;
    }

    private BrandChangeOutcome put(Operation operation) {
        try {
            return ask(operation);
        } catch (RemoteFailure away) {
            LOG.warnf("The catalog did not answer about %s: %s", names(operation.proposal()), away.getMessage());
            if (away.changedNothing() && takeBack(operation)) {
                throw away;
            }
            throw new BrandChangeProblems.CarriedOnLater();
        }
    }

    private BrandChangeOutcome ask(Operation operation) {
        BrandChange change = operation.proposal().toChange(operation.planId());
        return OnBehalfOf.call(operation.actor(), () -> catalog.apply(operation.id(), change));
    }

    private boolean takeBack(Operation operation) {
        return QuarkusTransaction.requiringNew().call(() -> {
            outbox.lock(Registry.STREAM);
            boolean unheard = operations.isUnheard(operation.id());
            if (unheard) {
                rows.release(current(operation.proposal()));
                operations.forget(operation.id());
            }
            return unheard;
        });
    }

    private void settle(Operation operation, BrandChangeOutcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.lock(Registry.STREAM);
            if (!operations.end(operation.id(), outcome)) {
                return;
            }
            if (outcome.result() == Result.APPLIED) {
                write(operation.proposal(), operation.actor(), operation.id());
            } else {
                rows.release(current(operation.proposal()));
            }
        });
    }

    private List<Brand> current(Proposal proposal) {
        return rows.byIdentifiers(proposal.identifiers());
    }

    private void write(Proposal proposal, String actor, String operation) {
        rows.delete(after(proposal, Step::removed));
        rows.update(after(proposal, step -> !step.removed() && !step.isNew()));
        rows.insert(after(proposal, Step::isNew));
        var entries = proposal.steps().stream()
                .map(step -> new AuditLog.Entry(step.after(), step.action()))
                .toList();
        auditLog.write(entries, actor, proposal.isOfSeveral() ? operation : null);
    }

    private static List<Brand> after(Proposal proposal, Predicate<Step> which) {
        return proposal.steps().stream().filter(which).map(Step::after).toList();
    }

    private static void refuse(Proposal proposal, String planId, BrandChangeOutcome outcome) {
        switch (outcome.result()) {
            case IN_USE ->
                throw new BrandChangeProblems.BrandInUse(
                        proposal.steps().get(0).after().slug(), outcome.inUse());
            case CONFLICTS -> throw new BrandChangeProblems.PlanConflicts(outcome);
            case STALE -> {
                if (planId != null) {
                    throw new BrandChangeProblems.PlanStale();
                }
                Step step = proposal.steps().get(0);
                throw new BrandChangeProblems.RenameRequired(
                        step.before().slug(),
                        step.after().slug(),
                        outcome.renames().size());
            }
            case APPLIED, PREVIEWED -> {}
        }
    }

    private BrandPlan plan(boolean dryRun, Proposal proposal, BrandChangeOutcome outcome) {
        var left = after(proposal, step -> !step.removed());
        return new BrandPlan(
                dryRun,
                proposal.kind(),
                outcome.planId(),
                outcome.products(),
                outcome.renames(),
                outcome.conflicts(),
                QuarkusTransaction.requiringNew().call(() -> brands.states(left)),
                after(proposal, Step::removed).stream().map(Brand::slug).toList());
    }

    private static String names(Proposal proposal) {
        return proposal.steps().stream().map(step -> step.after().name()).collect(Collectors.joining(", "));
    }
}
