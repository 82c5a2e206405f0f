package io.rollcall.sync.fetch;

import static io.rollcall.sync.outgoing.OutgoingFailure.grouped;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.outgoing.OutgoingAnswer;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.UnreadableSource;

/** A list that comes in pages, written as one array of them. A page that is missing or broken fails the whole list (D31). */
@RequiredArgsConstructor
final class Pages {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final ApiSession session;
    private final Steps steps;
    private final JsonPath list;
    private final Paging paging;
    private final int mostPages;

    private final Set<URI> seen = new HashSet<>();
    private long receivedBytes;

    Fetched fetch(URI start, Path target) throws IOException {
        Path page = target.resolveSibling(target.getFileName() + ".page");
        try (OutputStream array = new BufferedOutputStream(Files.newOutputStream(target))) {
            Optional<URI> next = Optional.of(start);
            while (next.isPresent()) {
                URI url = next.get();
                rejectEndless(url);
                next = fetchPage(start, url, page);
                array.write(seen.size() == 1 ? '[' : ',');
                append(page, array);
            }
            array.write(']');
        } finally {
            Files.deleteIfExists(page);
        }
        long bytes = Files.size(target);
        steps.passed(
                FetchStep.SIZE,
                grouped(bytes) + " bytes came, in " + seen.size() + (seen.size() == 1 ? " page." : " pages."));
        return new Fetched(
                ListPath.inEach(list),
                Optional.empty(),
                false,
                receivedBytes,
                bytes,
                seen.size(),
                ApiSource.description(start));
    }

    private void rejectEndless(URI url) throws FetchFailure {
        if (!seen.add(url)) {
            throw new FetchFailure(
                    "page_loop",
                    FetchStep.OBJECT,
                    "Page " + seen.size() + " leads back to a page that was read before.",
                    "Compare " + paging.path()
                            + " with an answer of the source: it should lead to the next page, and to"
                            + " nothing on the last.");
        }
        if (seen.size() > mostPages) {
            throw new FetchFailure(
                    "too_many_pages",
                    FetchStep.SIZE,
                    "There are more than " + grouped(mostPages) + " pages.",
                    "Ask for larger pages.");
        }
    }

    private Optional<URI> fetchPage(URI start, URI url, Path page) throws IOException {
        OutgoingAnswer answer = session.get(url, Optional.empty(), page);
        receivedBytes += answer.receivedBytes();
        Outline outline = outline(page, answer.link());
        Optional<URI> next = paging.next(start, url, outline.at(paging.path()));
        Optional<String> sign = outline.signOfMore();
        if (next.isEmpty() && sign.isPresent()) {
            throw new FetchFailure(
                    "more_pages",
                    FetchStep.SIZE,
                    "Page " + seen.size() + " leads to no other by " + paging.path() + ", but " + sign.get()
                            + " says that there is more.",
                    "Compare the path with an answer of the source.");
        }
        return next;
    }

    /** Only what is a whole document by itself can stand in the array. */
    private Outline outline(Path page, Optional<String> link) throws IOException {
        try {
            return Outline.read(page, link, List.of(paging.path()));
        } catch (UnreadableSource unreadable) {
            throw new FetchFailure(
                    unreadable.code(),
                    FetchStep.OBJECT,
                    "Page " + seen.size() + " cannot be read. " + unreadable.getMessage() + ".",
                    "Try again. If it happens again, ask whoever runs the source.");
        }
    }

    private static void append(Path page, OutputStream array) throws IOException {
        try (var document = new PushbackInputStream(Files.newInputStream(page), BYTE_ORDER_MARK.length)) {
            byte[] start = document.readNBytes(BYTE_ORDER_MARK.length);
            if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
                document.unread(start);
            }
            ((InputStream) document).transferTo(array);
        }
    }
}
