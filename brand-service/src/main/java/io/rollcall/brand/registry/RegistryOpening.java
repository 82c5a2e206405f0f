package io.rollcall.brand.registry;

/**
 * Fired before anything is read out of, or written into, a registry without brands. Who knows of a registry file that was
 * there first takes it over now, or throws that it cannot be read: then nobody may decide as if there were none (D42).
 */
public record RegistryOpening() {}
