package io.rollcall.sync.fetch;

/**
 * An endpoint that answers the list, at once or in pages. Pages are followed by a link or by a cursor, not by both.
 *
 * @param authHeader {@code Name: value}, or a bare value for {@code Authorization} (D32); empty for none
 * @param productListPath where the list is in each answer; empty when the answer is the list
 * @param nextPath where an answer has the link to the next one; empty when pages are not linked
 * @param cursorPath where an answer has the cursor of the next one; empty when there are no cursors
 * @param cursorParameter of the URL, which takes the cursor
 */
public record ApiSettings(
        String url,
        String authHeader,
        String productListPath,
        String nextPath,
        String cursorPath,
        String cursorParameter) {

    /** Without what may hold a secret: the query of the URL and the header. */
    @Override
    public String toString() {
        return "ApiSettings[" + url.replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//") + ", productListPath="
                + productListPath + ", nextPath=" + nextPath + ", cursorPath=" + cursorPath + ", cursorParameter="
                + cursorParameter + "]";
    }
}
