package io.rollcall.workspace;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreLaws {

    @TempDir
    Path folder;

    @Override
    protected Path root() {
        return folder;
    }

    @Override
    protected Path asAnother(Path path) {
        return path;
    }
}
