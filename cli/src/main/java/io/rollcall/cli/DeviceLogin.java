package io.rollcall.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Logs a person in who opens a page in any browser and enters a code there. */
record DeviceLogin(Issuer issuer, String clientId, Output output, Clock clock) {

    /** Returns once the person has done it. */
    Login login() {
        DeviceCode code = issuer.deviceCode(clientId);
        show(code);
        while (clock.instant().isBefore(code.ends())) {
            sleep(code.interval());
            Optional<TokenAnswer> answer = ask(code);
            if (answer.isEmpty()) {
                code = code.afterSilence();
            } else if (answer.get() instanceof TokenAnswer.Rejected notYet) {
                code = code.after(notYet, issuer.url());
            } else if (answer.get() instanceof TokenAnswer.Issued issued) {
                return issued.login(issuer.url(), clientId);
            }
        }
        throw NoLogin.codeExpired();
    }

    /** @return nothing when the issuer is away for a moment: the person may be entering the code all the same */
    private Optional<TokenAnswer> ask(DeviceCode code) {
        try {
            return Optional.of(issuer.tokens(clientId, code));
        } catch (NoServer away) {
            output.note(away.getMessage());
            output.terminal().err().flush();
            return Optional.empty();
        }
    }

    private void show(DeviceCode code) {
        output.note("Open   " + Cells.text(code.page()));
        output.note("Enter  " + output.terminal().bold(Cells.text(code.userCode())));
        if (!code.pageWithCode().isEmpty()) {
            output.note("or open " + Cells.text(code.pageWithCode()) + ", where it is entered already.");
        }
        long minutes =
                Duration.between(clock.instant(), code.ends()).plusSeconds(30).toMinutes();
        output.note("Waiting for you. The code is good for " + Cells.count((int) minutes, "minute") + ".");
        output.terminal().err().flush();
    }

    private static void sleep(Duration interval) {
        try {
            Thread.sleep(interval.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
