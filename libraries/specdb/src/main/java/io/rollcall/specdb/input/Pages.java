package io.rollcall.specdb.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;

/** The pages that a product's candidates were found on, as far as the workspace has their text. */
public final class Pages {

    private static final String TEXT = ".txt";
    private static final long LARGEST = 10 << 20;
    private static final long MOST_BYTES = 20 << 20;

    /** A second or so: pages of ten megabytes and ten thousands of candidates are not looked through for each other. */
    private static final long MOST_CHARACTERS = 2L << 30;

    /** @param complete whether there is no other that could not be read */
    private record OfHost(List<PageText> texts, boolean complete) {}

    private final Map<String, List<Path>> files = new HashMap<>();
    private final Map<String, OfHost> read = new HashMap<>();
    private long bytes;
    private long characters;

    private Pages() {}

    public static Pages of(ProductOutput output, String runId) throws IOException {
        var pages = new Pages();
        for (Path host : output.extracted(runId)) {
            Path text = host.resolve("page.txt");
            Path page = Files.isRegularFile(text) ? text : host.resolve("page.html");
            if (Files.isRegularFile(page)) {
                pages.add(ProductOutput.host(host), page);
            }
        }
        for (Path page : JsonFiles.entries(output.latest().resolve("pages"))) {
            String name = page.getFileName().toString();
            if (name.endsWith(TEXT) && Files.isRegularFile(page)) {
                pages.add(name.substring(0, name.length() - TEXT.length()), page);
            }
        }
        return pages;
    }

    private void add(String host, Path page) {
        files.computeIfAbsent(host.toLowerCase(Locale.ROOT), unseen -> new ArrayList<>())
                .add(page);
    }

    /** Nothing where there is no quote, or no page to look for it. */
    public Optional<QuoteCheck> check(FoundCandidate found, FieldValue value) {
        Optional<String> quote = found.quotation();
        String host = found.text("host").orElse("").toLowerCase(Locale.ROOT);
        if (quote.isEmpty() || !files.containsKey(host)) {
            return Optional.empty();
        }
        OfHost pages = read.computeIfAbsent(host, unread -> read(files.get(host)));
        characters +=
                pages.texts().stream().mapToLong(page -> page.text().length()).sum();
        if (characters > MOST_CHARACTERS) {
            return Optional.empty();
        }
        return pages.texts().stream()
                .map(page -> page.check(quote.get(), value.tokens()))
                .min(QuoteCheck::compareTo)
                .filter(best -> pages.complete() || best.compareTo(QuoteCheck.NORMALISED) <= 0);
    }

    private OfHost read(List<Path> pages) {
        var texts = new ArrayList<PageText>();
        for (Path page : pages) {
            try {
                long size = Files.size(page);
                if (size <= LARGEST && bytes + size <= MOST_BYTES) {
                    bytes += size;
                    texts.add(PageText.of(text(page)));
                }
            } catch (IOException | RuntimeException unreadable) {
                // What cannot be read is not checked.
            }
        }
        return new OfHost(texts, texts.size() == pages.size());
    }

    private static String text(Path page) throws IOException {
        try (InputStream in = Files.newInputStream(page)) {
            return page.toString().endsWith(TEXT)
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Jsoup.parse(in, null, "").text();
        }
    }
}
