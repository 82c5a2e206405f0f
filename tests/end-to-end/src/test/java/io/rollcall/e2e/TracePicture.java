package io.rollcall.e2e;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The spans of a trace beneath each other, from left to right in time, as the guide shows them. */
final class TracePicture {

    private static final int WIDTH = 860;
    private static final int NAMES = 400;
    private static final int LINE = 26;
    private static final int TOP = 34;
    private static final double NANOS_A_MILLI = 1e6;

    private TracePicture() {}

    static String of(Collection<TracesIT.Span> spans) {
        List<TracesIT.Span> sorted = spans.stream()
                .sorted(Comparator.comparingLong(TracesIT.Span::start))
                .toList();
        long start = sorted.get(0).start();
        double whole = sorted.stream().mapToLong(TracesIT.Span::end).max().orElseThrow() - start;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" font-family="system-ui, sans-serif" font-size="12">
                <style>
                text { fill: #1c2024; } .time { fill: #60646c; } rect { fill: #3e63dd; }
                @media (prefers-color-scheme: dark) { text { fill: #edeef0; } .time { fill: #b0b4ba; } rect { fill: #849dff; } }
                </style>
                <text class="time" x="0" y="16">service: span</text>
                <text class="time" x="%3$d" y="16">0 to %4$.0f ms after the request arrived</text>
                """.formatted(WIDTH, TOP + LINE * sorted.size(), NAMES, whole / NANOS_A_MILLI));
        double scale = (WIDTH - NAMES - 70) / whole;
        for (int line = 0; line < sorted.size(); line++) {
            TracesIT.Span span = sorted.get(line);
            double x = NAMES + (span.start() - start) * scale;
            double width = Math.max(2, (span.end() - span.start()) * scale);
            int y = TOP + line * LINE;
            svg.append(String.format(
                    Locale.ROOT,
                    """
                    <text x="0" y="%d">%s</text>
                    <rect x="%.1f" y="%d" width="%.1f" height="12" rx="2"/>
                    <text class="time" x="%.1f" y="%d">%.1f ms</text>
                    """,
                    y + 11,
                    escaped(span.service() + ": " + span.name()),
                    x,
                    y,
                    width,
                    x + width + 5,
                    y + 11,
                    (span.end() - span.start()) / NANOS_A_MILLI));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
