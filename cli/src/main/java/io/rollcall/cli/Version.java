package io.rollcall.cli;

import picocli.CommandLine.IVersionProvider;

/** As it stands in the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"rollcall " + (version == null ? "(not built)" : version)};
    }
}
