package io.rollcall.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file of this machine on its way to the server. */
final class SentFile {
    /** What the server takes at most. */
    private static final long LARGEST = 64L << 20;

    private final String name;
    private final Terminal terminal;
    private final long bytes;
    private volatile CountedInput sent = new CountedInput(InputStream.nullInputStream());

    private SentFile(String name, Terminal terminal, long bytes) {
        this.name = name;
        this.terminal = terminal;
        this.bytes = bytes;
    }

    /**
     * @param what it is, as in “A workbook”
     * @throws Misuse when it cannot be sent, found out before anything is
     */
    static SentFile of(String what, String name, Terminal terminal) {
        var file = new File(name);
        if (name.equals("-") || (file.exists() && !file.isFile() && !file.isDirectory())) {
            throw new Misuse(what + " is sent from a file, and “" + name + "” is none: save it first");
        }
        try (InputStream readable = NamedInput.open(name, terminal)) {
            long bytes = file.length();
            if (bytes > LARGEST) {
                throw new Misuse("“" + name + "” is too large: it has " + megabytes(bytes) + ", and at most "
                        + megabytes(LARGEST) + " can be sent");
            }
            return new SentFile(name, terminal, bytes);
        } catch (IOException broken) {
            throw NamedInput.unreadable(name, broken);
        }
    }

    /** Without its folder. */
    String name() {
        return new File(name).getName();
    }

    long bytes() {
        return bytes;
    }

    /** To be read once; how far it was is known meanwhile. */
    InputStream open() {
        sent = new CountedInput(NamedInput.open(name, terminal));
        return sent;
    }

    /** How much of it was sent, from 0 to 1. */
    Optional<Double> share() {
        return Optional.of(bytes == 0 ? 1 : (double) sent.bytes() / bytes);
    }

    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }
}
