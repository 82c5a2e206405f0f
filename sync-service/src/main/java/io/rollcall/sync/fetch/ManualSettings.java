package io.rollcall.sync.fetch;

/**
 * A list that somebody put here.
 *
 * @param file its name in the category's folder; empty for the one that was uploaded
 * @param productListPath where the list is in the file; empty when the file is the list
 */
public record ManualSettings(String file, String productListPath) {}
