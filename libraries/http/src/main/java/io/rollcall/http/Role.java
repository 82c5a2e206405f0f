package io.rollcall.http;

/** Who may do what (D36). Every endpoint names one; an admin is an editor and an editor a viewer. */
public final class Role {

    /** Reads, and tries things without effect. */
    public static final String VIEWER = "viewer";

    /** Changes brands and products, imports, applies a sync, decides about values. */
    public static final String EDITOR = "editor";

    /** Sources, reconcile, restore, force, exceptions. */
    public static final String ADMIN = "admin";

    /** Another service of ours, on behalf of a person it names (D51). It may do what it lets people do. */
    public static final String SERVICE = "service";

    private Role() {}
}
