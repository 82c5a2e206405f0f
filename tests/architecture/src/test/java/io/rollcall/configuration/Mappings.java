package io.rollcall.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

/** The {@code @ConfigMapping} interfaces in a source tree, read as they stand there: a compiled class has no comments. */
record Mappings(Path source) {

    /** An interface. */
    record Mapping(String module, String about, List<Setting> settings) {}

    private static final String MAPPING = "ConfigMapping";

    /** By module, in the order of their paths. */
    List<Mapping> all() throws IOException {
        var mappings = new ArrayList<Mapping>();
        for (Path file : files()) {
            mappings.addAll(read(file));
        }
        return mappings;
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (Path module : modules()) {
            try (Stream<Path> all = Files.walk(module.resolve("src/main/java"))) {
                for (Path file : all.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    if (Files.readString(file).contains("@" + MAPPING)) {
                        files.add(file);
                    }
                }
            }
        }
        return files;
    }

    private List<Path> modules() throws IOException {
        try (Stream<Path> folders = Stream.concat(Files.list(source), Files.list(source.resolve("libraries")))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList();
        }
    }

    private List<Mapping> read(Path file) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            var comments = DocTrees.instance(task);
            var mappings = new ArrayList<Mapping>();
            for (CompilationUnitTree unit : task.parse()) {
                var root = new TreePath(unit);
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree mapping) {
                        value(mapping.getModifiers(), MAPPING).ifPresent(prefix -> {
                            var path = new TreePath(root, mapping);
                            var settings = new ArrayList<Setting>();
                            collect(comments, path, prefix, "", settings);
                            mappings.add(new Mapping(module(file), comment(comments, path), settings));
                        });
                    }
                }
            }
            return mappings;
        }
    }

    private String module(Path file) {
        Path relative = source.relativize(file);
        return relative.subpath(0, relative.startsWith("libraries") ? 2 : 1).toString();
    }

    /** @param about what its group says of itself */
    private static void collect(DocTrees comments, TreePath type, String prefix, String about, List<Setting> settings) {
        Map<String, ClassTree> groups = new LinkedHashMap<>();
        var members = ((ClassTree) type.getLeaf()).getMembers();
        members.forEach(member -> {
            if (member instanceof ClassTree group) {
                groups.put(group.getSimpleName().toString(), group);
            }
        });
        for (Tree member : members) {
            if (member instanceof MethodTree method) {
                String property = prefix + "." + name(method);
                ClassTree group = groups.get(method.getReturnType().toString());
                var path = new TreePath(type, group == null ? method : group);
                String comment = comment(comments, path);
                if (group != null) {
                    collect(comments, path, property, comment, settings);
                } else {
                    settings.add(new Setting(
                            property,
                            value(method.getModifiers(), "WithDefault").orElse(""),
                            Stream.of(about, comment)
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining(" "))));
                }
            }
        }
    }

    /** In words with hyphens, as SmallRye Config reads it. */
    private static String name(MethodTree method) {
        return value(method.getModifiers(), "WithName")
                .orElseGet(() ->
                        method.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<String> value(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .filter(one -> one.getAnnotationType().toString().equals(annotation))
                .flatMap(one -> text(one).stream())
                .findFirst();
    }

    private static Optional<String> text(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .filter(LiteralTree.class::isInstance)
                .map(literal -> ((LiteralTree) literal).getValue().toString())
                .findFirst();
    }

    private static String comment(DocTrees comments, TreePath of) {
        String text = comments.getDocComment(of);
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").replaceAll("</?code>", "`");
    }
}
