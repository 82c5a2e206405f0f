package io.rollcall.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** Which orphans go: all of them unless it says otherwise. */
final class OrphanOptions {
    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only orphans of this reason, as in duplicate_of_canonical; several times for several.")
    List<String> reasons = List.of();

    @Option(
            names = "--except",
            paramLabel = "FILE",
            description = "Not this orphan, by the name of its file; several times for several.")
    List<String> except = List.of();

    void addTo(ObjectNode wish) {
        if (!reasons.isEmpty()) {
            reasons.forEach(wish.putArray("reasons")::add);
        }
        if (!except.isEmpty()) {
            except.forEach(wish.putArray("except")::add);
        }
    }

    /** As they have to be given again. */
    String words() {
        return Stream.concat(
                        reasons.stream().map(reason -> " --reason " + BrandAdvice.quoted(reason)),
                        except.stream().map(file -> " --except " + BrandAdvice.quoted(file)))
                .collect(Collectors.joining());
    }
}
