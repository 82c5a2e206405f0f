package io.rollcall.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A step of the build, no test: writes the classes of picocli anew, in the jar that is packaged. They are compiled for Java 5,
 * without the frames that verify a class in one pass (JVM specification, 4.10.1). An archive of classes of JDK 17 takes none of
 * those, so that every start would load and verify each of them: a sixth of its work. Everything else in the jar stays.
 */
public final class StackMapFrames {
    private static final int WITH_FRAMES = Opcodes.V1_8;

    private StackMapFrames() {}

    /** @param jars to be changed in place; one that was stays as it is */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            try (FileSystem content = FileSystems.newFileSystem(Path.of(jar))) {
                for (Path file : classes(content)) {
                    var old = new ClassReader(Files.readAllBytes(file));
                    if (old.readUnsignedShort(6) < WITH_FRAMES) {
                        Files.write(file, withFrames(old));
                    }
                }
            }
        }
    }

    private static List<Path> classes(FileSystem content) throws IOException {
        try (Stream<Path> files = Files.walk(content.getPath("/picocli"))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static byte[] withFrames(ClassReader old) {
        var written = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        var newer = new ClassVisitor(Opcodes.ASM9, written) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(WITH_FRAMES, access, name, signature, superName, interfaces);
            }
        };
        old.accept(newer, 0);
        return written.toByteArray();
    }
}
