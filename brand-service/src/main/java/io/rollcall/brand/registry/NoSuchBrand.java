package io.rollcall.brand.registry;

import io.rollcall.http.RequestProblem;

public final class NoSuchBrand extends RequestProblem {

    public NoSuchBrand(String slug) {
        super(404, "not_found", "There is no brand “" + slug.substring(0, Math.min(80, slug.length())) + "”.");
    }
}
