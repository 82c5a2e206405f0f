package io.rollcall.cli;

import java.io.IOException;
import java.util.Optional;

/** The products of a file, one after the other. */
interface ProductRows {

    /**
     * @return nothing at the end
     * @throws BrokenRow for one that makes no sense
     */
    Optional<ProductRow> next() throws IOException;
}
