package io.rollcall.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import picocli.CommandLine.Help;

/** When a command changes something; its help says so, each in the same words. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Writes {
    When value();

    enum When {
        NEVER("Writes: nothing."),
        AT_ONCE("Writes: at once."),
        UNLESS_DRY_RUN("Writes: at once; --dry-run only says what would change."),
        WHEN_APPLIED("Writes: only with --apply; without it, says what would change."),
        ONCE_AGREED("Writes: after asking, where there is a person to ask; --yes asks nothing.");

        final String sentence;

        When(String sentence) {
            this.sentence = sentence;
        }

        /** Of a group of commands there is nothing to say. */
        static String of(Help help) {
            Writes writes = help.commandSpec().userObject().getClass().getAnnotation(Writes.class);
            return writes == null ? "" : "%n%s%n".formatted(writes.value().sentence);
        }
    }
}
