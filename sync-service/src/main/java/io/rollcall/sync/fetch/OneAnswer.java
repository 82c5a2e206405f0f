package io.rollcall.sync.fetch;

import static io.rollcall.sync.outgoing.OutgoingFailure.grouped;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.outgoing.OutgoingAnswer;
import io.rollcall.sync.source.JsonPath;
import io.rollcall.sync.source.Limits;
import io.rollcall.sync.source.ProductList;
import io.rollcall.sync.source.UnreadableSource;

/** A list that comes at once, and that is rejected when it says itself that it is not the whole list (D31). */
@RequiredArgsConstructor
final class OneAnswer {

    private final ApiSession session;
    private final Steps steps;
    private final JsonPath list;

    Fetched fetch(URI url, Optional<String> known, Path target) throws IOException {
        OutgoingAnswer answer = session.get(url, known, target);
        String description = ApiSource.description(url);
        if (answer.isNotModified()) {
            Files.delete(target);
            steps.passed(FetchStep.SIZE, "Nothing has changed since the last pull.");
            return Fetched.unchanged(list, known.orElseThrow(), description);
        }
        Optional<String> sign = signOfMore(target, answer.link());
        if (sign.isPresent()) {
            throw new FetchFailure(
                    "more_pages",
                    FetchStep.SIZE,
                    "The answer is not the whole list: " + sign.get() + ".",
                    "Enter where an answer has the link to the next page, or its cursor; or a URL that answers the whole"
                            + " list at once.");
        }
        steps.passed(FetchStep.SIZE, grouped(answer.bodyBytes()) + " bytes came.");
        return new Fetched(list, answer.etag(), false, answer.receivedBytes(), answer.bodyBytes(), 1, description);
    }

    private Optional<String> signOfMore(Path target, Optional<String> link) throws IOException {
        try {
            Outline outline = Outline.read(target, link, List.of());
            Optional<String> sign = outline.signOfMore().map(what -> what + " says that there is more");
            return sign.isPresent() ? sign : missingRows(target, outline.total());
        } catch (UnreadableSource unreadable) {
            // Whoever reads the list says what is wrong with it.
            return Optional.empty();
        }
    }

    private Optional<String> missingRows(Path target, OptionalLong total) throws IOException {
        if (total.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream document = Files.newInputStream(target)) {
            int rows =
                    ProductList.read(document, list, Limits.STANDARD, row -> {}).rows();
            return rows < total.getAsLong()
                    ? Optional.of("it has " + rows + " rows, and says that there are " + total.getAsLong())
                    : Optional.empty();
        }
    }
}
