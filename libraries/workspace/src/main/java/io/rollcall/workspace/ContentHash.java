package io.rollcall.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** SHA-256 of a file's bytes, in hex; {@link #ABSENT} for a file that is not there. */
public final class ContentHash {

    public static final String ABSENT = "";

    private ContentHash() {}

    public static String of(byte[] content) {
        return hex(digest().digest(content));
    }

    public static String of(Path file) throws IOException {
        var digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            return hex(digest.digest());
        } catch (NoSuchFileException absent) {
            return ABSENT;
        }
    }

    /**
     * A quick fingerprint, for "is it still the file I read a moment ago": length and CRC-32C. Where the JVM compiles fast
     * rather than well, SHA-256 takes thirty times as long.
     */
    public static String quick(Path file) throws IOException {
        var checksum = new CRC32C();
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                length += read;
            }
            return quick(length, checksum);
        } catch (NoSuchFileException absent) {
            return ABSENT;
        }
    }

    /** As {@link #quick(Path)}, of what was read. */
    public static String quick(byte[] content) {
        var checksum = new CRC32C();
        checksum.update(content);
        return quick(content.length, checksum);
    }

    /** Of bytes that passed by. */
    public static String quick(long length, CRC32C checksum) {
        return length + "-" + Long.toHexString(checksum.getValue());
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
