package io.rollcall.http.remote;

/** A mistake of ours: a transaction would hold its locks for as long as another service takes to answer. */
public final class RemoteCallInTransaction extends IllegalStateException {

    RemoteCallInTransaction(String call) {
        super(call + " is called within a transaction. Ask first, then begin.");
    }
}
