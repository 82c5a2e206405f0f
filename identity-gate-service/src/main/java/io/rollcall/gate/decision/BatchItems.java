package io.rollcall.gate.decision;

import io.rollcall.gate.decision.DecisionResource.Item;
import io.rollcall.http.RowList;

/** Reads the items of a batch. */
class BatchItems extends RowList.Reader<Item> {

    static final int MOST = 10_000;

    BatchItems() {
        super(Item.class, MOST);
    }
}
