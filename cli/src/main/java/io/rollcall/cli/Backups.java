package io.rollcall.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The backups of one category. */
record Backups(String category) {

    ApiPath path(String... more) {
        return ApiPath.of(Stream.concat(Stream.of("catalog", category, "backups"), Stream.of(more))
                .toArray(String[]::new));
    }

    /** With the way to the right id, should there be no such backup. */
    <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (Problem refused) {
            throw refused.status() == 404
                    ? refused.advising(List.of("./rollcall backup list --category " + BrandAdvice.quoted(category)))
                    : refused;
        }
    }
}
