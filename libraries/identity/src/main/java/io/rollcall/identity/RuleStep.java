package io.rollcall.identity;

/**
 * What one rule said on the way to a decision, for whoever wants to see it unfold.
 *
 * @param rule its number in D6; 0 for D11's question whether anything says which products exist
 * @param title what holds when the rule passes
 * @param outcome {@code passed}, {@code decided}, or {@code not_reached} after the one that decided
 * @param message why; empty for a rule that was not reached
 */
public record RuleStep(int rule, String title, String outcome, String message) {

    static RuleStep passed(int rule, String title) {
        return new RuleStep(rule, title, "passed", title + ".");
    }

    static RuleStep decided(int rule, String title, IdentityDecision decision) {
        return new RuleStep(rule, title, "decided", decision.explanation().message());
    }

    static RuleStep notReached(int rule, String title) {
        return new RuleStep(rule, title, "not_reached", "");
    }
}
