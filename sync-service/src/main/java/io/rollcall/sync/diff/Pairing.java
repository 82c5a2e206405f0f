package io.rollcall.sync.diff;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;

import io.rollcall.sync.diff.DiffRow.Why;

/** By what products of different names are taken for one (D28), the surest first. */
@RequiredArgsConstructor
enum Pairing {
    PRODUCT_ID(Why.SAME_PRODUCT_ID, LiveProduct::productId, LocalProduct::productId) {
        /** Of several rows that make one id, the first is in conflict with the product that has it. */
        @Override
        <T> Iterator<T> pairable(Iterator<T> rows, Function<T, String> key, UniqueKeys.PassedOver<T> passedOver) {
            return rows;
        }
    },
    SOURCE_ID(Why.SAME_SOURCE_ID, LiveProduct::sourceId, LocalProduct::sourceId),
    URL(Why.SAME_URL, live -> page(live.url()), local -> page(local.url()));

    private static final List<String> BEGINNINGS = List.of("https://www.", "http://www.", "https://", "http://");

    final Why why;
    final Function<LiveProduct, String> live;
    final Function<LocalProduct, String> local;

    /** Those whose key is theirs alone: what several have, or none, says nothing. */
    <T> Iterator<T> pairable(Iterator<T> rows, Function<T, String> key, UniqueKeys.PassedOver<T> passedOver) {
        return new UniqueKeys<>(rows, key, passedOver);
    }

    /** A page is the same over http and https, with or without {@code www.} and a slash at its end. */
    private static String page(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        String page = url.substring(0, end);
        for (String beginning : BEGINNINGS) {
            if (page.startsWith(beginning)) {
                return page.substring(beginning.length());
            }
        }
        return page;
    }
}
