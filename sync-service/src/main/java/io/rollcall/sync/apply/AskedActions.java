package io.rollcall.sync.apply;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done; a row that is not named stays as it is (D30).
 *
 * @param add ids of products that are live and not here
 * @param flag ids of products whose rows are marked for review
 * @param skip ids of products whose rows are left as they are
 * @param rows what is to be done about single rows; at most 100 000
 * @param all what is to be done about all rows that a filter leaves; at most 100 000 each
 */
@Schema(name = "SyncActions")
public record AskedActions(
        @Size(max = MOST) List<@NotNull String> add,
        @Size(max = MOST) List<@NotNull String> flag,
        @Size(max = MOST) List<@NotNull String> skip,
        @Valid @Size(max = MOST) List<@NotNull AskedRow> rows,
        @Valid @Size(max = MOST_SELECTIONS) List<@NotNull AskedSelection> all) {

    static final int MOST = 100_000;
    static final int MOST_SELECTIONS = 50;

    public AskedActions {
        add = add == null ? List.of() : add;
        flag = flag == null ? List.of() : flag;
        skip = skip == null ? List.of() : skip;
        rows = rows == null ? List.of() : rows;
        all = all == null ? List.of() : all;
    }

    boolean namesNothing() {
        return add.isEmpty() && flag.isEmpty() && skip.isEmpty() && rows.isEmpty() && all.isEmpty();
    }
}
