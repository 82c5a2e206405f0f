package io.rollcall.sync.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Encrypts the secrets that people type in (D32), with AES-256-GCM. What was encrypted for one purpose opens for no other, so
 * that a row copied to another category gives nothing away.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class SecretKeeper {

    /** The key is not the one it was encrypted with, or somebody changed what is stored. */
    public static final class CannotOpen extends RuntimeException {
        CannotOpen() {
            super("The stored secret cannot be opened: it was encrypted with another key. Enter it again.");
        }
    }

    /** A key that nobody should use. */
    public static final class UnusableKey extends IOException {
        UnusableKey(String message) {
            super(message);
        }
    }

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    /** @param base64 32 bytes, as {@code openssl rand -base64 32} prints them */
    public static SecretKeeper of(String base64) throws UnusableKey {
        try {
            return of(Base64.getDecoder().decode(base64.strip()), "The key");
        } catch (IllegalArgumentException garbage) {
            throw new UnusableKey("The key is not Base64.");
        }
    }

    /** With the key in a file, which is made, for its owner alone, when it is not there. */
    public static SecretKeeper in(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.stream().anyMatch(OTHERS::contains)) {
            throw new UnusableKey("The key file " + file + " can be read by others: chmod 600 " + file);
        }
        return of(Files.readAllBytes(file), "The key file " + file);
    }

    private static SecretKeeper of(byte[] key, String what) throws UnusableKey {
        if (key.length != KEY_BYTES) {
            throw new UnusableKey(what + " has " + key.length + " bytes instead of " + KEY_BYTES + ".");
        }
        return new SecretKeeper(new SecretKeySpec(key, "AES"));
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(file.getParent(), ".key", "", ownerOnly);
        try {
            Files.write(made, key, StandardOpenOption.SYNC);
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Its key is the one that counts.
        } finally {
            Files.delete(made);
        }
    }

    /** @param purpose what the secret is for; needed to open it */
    public byte[] encrypt(String secret, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is missing in this JVM", impossible);
        }
    }

    public String decrypt(byte[] encrypted, String purpose) {
        if (encrypted.length < NONCE_BYTES) {
            throw new CannotOpen();
        }
        try {
            byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException anotherKey) {
            throw new CannotOpen();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
