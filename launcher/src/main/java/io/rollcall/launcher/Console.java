package io.rollcall.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import lombok.RequiredArgsConstructor;

/** What the person at the terminal reads: one line per thing that happened. */
@RequiredArgsConstructor
final class Console {
    private final PrintStream out;

    void ready(String part, Duration took) {
        done(part, seconds(took));
    }

    void done(String what, String detail) {
        say(String.format(Locale.ROOT, "✓ %-21s %s", what, detail));
    }

    void trouble(String part, String detail) {
        say(String.format(Locale.ROOT, "✗ %-21s %s", part, detail));
    }

    void back(String part, String why, Duration took) {
        say(String.format(Locale.ROOT, "↻ %-21s %s, back after %s", part, why, seconds(took)));
    }

    synchronized void say(String line) {
        out.println(Printable.of(line));
        out.flush();
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
