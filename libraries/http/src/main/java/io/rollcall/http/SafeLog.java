package io.rollcall.http;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Text of requests goes into the log escaped: a line break in an id starts no line of its own, and nothing in it drives a
 * terminal or reorders what is shown.
 */
@LoggingFilter(name = "safe-log")
public final class SafeLog implements Filter {

    /** Shows an exception's text escaped; where it came from stays as it is. */
    private static final class Escaped extends Throwable {

        private final String text;

        Escaped(Throwable thrown) {
            super(thrown.getMessage(), thrown.getCause() == null ? null : new Escaped(thrown.getCause()));
            this.text = ShownText.of(String.valueOf(thrown));
            setStackTrace(thrown.getStackTrace());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        String message = record instanceof ExtLogRecord ext ? ext.getFormattedMessage() : record.getMessage();
        if (message != null && !ShownText.isSafe(message)) {
            String escaped = ShownText.of(message);
            if (record instanceof ExtLogRecord ext) {
                ext.setMessage(escaped, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                record.setMessage(escaped);
            }
        }
        if (record.getThrown() != null && !isSafe(record.getThrown())) {
            record.setThrown(new Escaped(record.getThrown()));
        }
        return true;
    }

    private static boolean isSafe(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (!ShownText.isSafe(String.valueOf(each))) {
                return false;
            }
        }
        return true;
    }
}
