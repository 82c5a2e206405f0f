package io.rollcall.sync.fetch;

/** What has to go well, in this order. */
public enum FetchStep {
    /** The host is allowed, and its name has an address that is. */
    RESOLVE,
    /** With https, its certificate is the right one too. */
    CONNECT,
    CREDENTIALS,
    /** There is an object, an endpoint or a file, and it is what we asked for. */
    OBJECT,
    /** The whole list came, within its limits. */
    SIZE
}
