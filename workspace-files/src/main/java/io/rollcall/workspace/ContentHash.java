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
