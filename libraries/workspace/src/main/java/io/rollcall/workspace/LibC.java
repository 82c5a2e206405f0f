package io.rollcall.workspace;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;

/** What Java cannot ask of the system: only where it is Linux, and only as far as the file system goes along. */
interface LibC extends Library {

    /** Null where there is no such library. */
    LibC LOADED = load();

    int renameat2(int fromFolder, byte[] from, int toFolder, byte[] to, int flags);

    int open(byte[] path, int flags);

    int close(int file);

    long pread(int file, Memory buffer, long length, long offset);

    long pwrite(int file, Memory buffer, long length, long offset);

    int ftruncate(int file, long length);

    int flock(int file, int operation);

    int fcntl(int file, int command, int argument);

    /** A path as the system takes it. */
    static byte[] path(Path path) {
        String encoding =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        byte[] name = path.toAbsolutePath().toString().getBytes(Charset.forName(encoding));
        return Arrays.copyOf(name, name.length + 1);
    }

    private static LibC load() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return null;
        }
        try {
            LibC loaded = Native.load("c", LibC.class);
            loaded.renameat2(-1, new byte[1], -1, new byte[1], 0);
            return loaded;
        } catch (UnsatisfiedLinkError unknown) {
            return null;
        }
    }
}
