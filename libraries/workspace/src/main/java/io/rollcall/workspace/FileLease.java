package io.rollcall.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32C;

import com.sun.jna.Memory;
import com.sun.jna.Native;

/**
 * For a moment nobody else can open a file: who tries waits until the lease ends. Where the system gives none, or the file is
 * another user's, the moment is not kept free, and whoever needs it has to look twice.
 */
final class FileLease implements AutoCloseable {

    private static final int READ_AND_WRITE = 2;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int SET_SIGNAL = 10;
    private static final int SET_LEASE = 1024;
    private static final int GET_LEASE = 1025;
    private static final int WRITE_LEASE = 1;
    private static final int NO_LEASE = 2;
    private static final int TRY_AGAIN = 11;

    /** Told to us when somebody waits; ignored unless asked for, as the usual one is not. */
    private static final int URGENT = 23;

    private static final int BUFFER = 256 * 1024;

    private final int file;
    private final boolean held;
    private final boolean refused;

    private FileLease(int file, boolean held, boolean refused) {
        this.file = file;
        this.held = held;
        this.refused = refused;
    }

    static FileLease on(Path path) {
        if (LibC.LOADED == null) {
            return new FileLease(-1, false, false);
        }
        int file = LibC.LOADED.open(LibC.path(path), READ_AND_WRITE | CLOSE_ON_EXEC);
        if (file < 0 || LibC.LOADED.fcntl(file, SET_SIGNAL, URGENT) != 0) {
            return new FileLease(file, false, false);
        }
        boolean held = LibC.LOADED.fcntl(file, SET_LEASE, WRITE_LEASE) == 0;
        return new FileLease(file, held, !held && Native.getLastError() == TRY_AGAIN);
    }

    /** Whether the file is free of everybody else. */
    boolean isHeld() {
        return held;
    }

    /** Whether somebody has the file open at the moment. */
    boolean isRefused() {
        return refused;
    }

    /** Whether somebody waits to open the file. */
    boolean isWanted() {
        return held && LibC.LOADED.fcntl(file, GET_LEASE, 0) != WRITE_LEASE;
    }

    /** Whether somebody waits who would write into the file. */
    boolean isWantedForWriting() {
        return held && LibC.LOADED.fcntl(file, GET_LEASE, 0) == NO_LEASE;
    }

    /** As {@link ContentHash#quick}, of the file that is leased: it cannot be opened a second time meanwhile. */
    String quick() throws IOException {
        var checksum = new CRC32C();
        long length = 0;
        try (var buffer = new Memory(BUFFER)) {
            for (long read = pread(buffer, 0); read > 0; read = pread(buffer, length)) {
                checksum.update(buffer.getByteBuffer(0, read));
                length += read;
            }
        }
        return ContentHash.quick(length, checksum);
    }

    /** Gives those who wait something else to read. */
    void overwrite(byte[] content) {
        try (var buffer = new Memory(Math.max(1, content.length))) {
            buffer.write(0, content, 0, content.length);
            LibC.LOADED.pwrite(file, buffer, content.length, 0);
            LibC.LOADED.ftruncate(file, content.length);
        }
    }

    private long pread(Memory buffer, long offset) throws IOException {
        long read = LibC.LOADED.pread(file, buffer, BUFFER, offset);
        if (read < 0) {
            throw new IOException("A queue cannot be read: error " + Native.getLastError());
        }
        return read;
    }

    @Override
    public void close() {
        if (held) {
            LibC.LOADED.fcntl(file, SET_LEASE, NO_LEASE);
        }
        if (file >= 0) {
            LibC.LOADED.close(file);
        }
    }
}
