package io.rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class SafeLogTest {

    private final SafeLog log = new SafeLog();

    @Test
    void a_line_break_in_an_id_starts_no_line_of_its_own() {
        var record = record("Refused %s", "x\r\n2026-01-01 INFO all is well");
        log.isLoggable(record);
        assertThat(record.getFormattedMessage()).isEqualTo("Refused x\\u{D}\\u{A}2026-01-01 INFO all is well");
    }

    @Test
    void nothing_in_it_drives_a_terminal_or_reorders_what_is_shown() {
        var record = record("Refused %s", "a\u0000b\u001B[2Jc\u202Ed");
        log.isLoggable(record);
        assertThat(record.getFormattedMessage()).isEqualTo("Refused a\\u{0}b\\u{1B}[2Jc\\u{202E}d");
    }

    @Test
    void an_exceptions_text_is_escaped_and_its_trace_kept() {
        var record = record("Failed", "");
        var thrown = new IllegalStateException("a\nb", new IllegalArgumentException("c\rd"));
        record.setThrown(thrown);
        log.isLoggable(record);
        assertThat(record.getThrown()).hasToString("java.lang.IllegalStateException: a\\u{A}b");
        assertThat(record.getThrown().getCause()).hasToString("java.lang.IllegalArgumentException: c\\u{D}d");
        assertThat(record.getThrown().getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @Test
    void what_is_harmless_stays_as_it_is() {
        var record = record("Added %s", "Café 雷柏 ™");
        log.isLoggable(record);
        assertThat(record.getFormattedMessage()).isEqualTo("Added Café 雷柏 ™");
    }

    private static ExtLogRecord record(String format, Object parameter) {
        var record = new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, "test");
        record.setParameters(new Object[] {parameter});
        return record;
    }
}
