package io.rollcall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The same done to many products. */
@Writes(Writes.When.AT_ONCE)
@Command(
        name = "action",
        description = {
            "Delete many products, or set them active or inactive.",
            "What is not changed is listed with the reason; it does not keep the others from it."
        },
        footer = {
            "  ./rollcall product action set-inactive mouse-acer-cestus-310 mouse-acer-m501",
            "  ./rollcall product action delete --from ids.txt",
            "  ./rollcall product list --brand Acer -o csv | tail -n +2 | cut -d, -f1 |",
            "      ./rollcall product action set-active --from -"
        })
final class ProductActionCommand extends CommandInCategory implements Callable<Integer> {
    private static final int MOST_AT_ONCE = 10_000;
    private static final List<String> COLUMNS = List.of("productId", "status", "reason", "detail");
    private static final String CHANGED = "changed";

    /** The names are the API's. */
    enum Action {
        delete,
        set_inactive,
        set_active;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    /** As it is typed; picocli's own reading would offer each in two ways. */
    static final class ActionWord implements ITypeConverter<Action> {
        @Override
        public Action convert(String word) {
            return Arrays.stream(Action.values())
                    .filter(action -> action.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + Arrays.toString(Action.values()) + " but was '" + word + "'"));
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "ACTION",
            converter = ActionWord.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    Action action;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PRODUCT-ID", description = "As product list shows it.")
    List<String> productIds = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A file with one id on each line; - for standard input.")
    String from;

    @Override
    public Integer call() {
        List<String> ids = ids();
        JsonNode done = act(ApiPath.of("catalog", category(), "products", "actions"), ids);
        int refused = done.path("refused").asInt();
        var sums = new Facts()
                .add(
                        action == Action.delete ? "deleted" : CHANGED,
                        done.path(CHANGED).asInt())
                .add("unchanged", done.path("unchanged").asInt())
                .add("refused", refused);
        if (action == Action.delete) {
            sums.add("folders kept", done.path("kept").size());
        }
        var rest = Listing.rows(done, "results").stream()
                .filter(row -> !Cells.of(row, "status").equals(CHANGED))
                .toList();
        output().report(done, sums, rest, COLUMNS);
        return (refused == 0 ? ExitCode.OK : ExitCode.REFUSED).value();
    }

    /** As the server would have answered all of them at once. */
    private JsonNode act(ApiPath path, List<String> ids) {
        ObjectNode done = Api.body().put("action", action.name());
        int sent = 0;
        try {
            while (sent < ids.size()) {
                var next = ids.subList(sent, Math.min(sent + MOST_AT_ONCE, ids.size()));
                ObjectNode wish = Api.body().put("action", action.name());
                next.forEach(wish.putArray("productIds")::add);
                addTo(done, api().post(path, wish));
                sent += next.size();
            }
            return done;
        } finally {
            if (sent > 0 && sent < ids.size()) {
                output().note("Ids sent before it stopped: " + sent);
            }
        }
    }

    private static void addTo(ObjectNode done, JsonNode part) {
        for (String sum : List.of("total", CHANGED, "unchanged", "refused")) {
            done.put(sum, done.path(sum).asInt() + part.path(sum).asInt());
        }
        for (String list : List.of("results", "kept")) {
            ArrayNode all = done.withArray(list);
            part.path(list).forEach(all::add);
        }
    }

    private List<String> ids() {
        if (productIds.isEmpty() == (from == null)) {
            throw new Misuse("Which products? Name them, or a file of them with --from: one or the other");
        }
        List<String> ids = (from == null ? productIds : idsOfFile())
                .stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            throw new Misuse("There is no id in " + (from == null ? "what you named" : "“" + from + "”"));
        }
        return ids;
    }

    private List<String> idsOfFile() {
        try (var lines = new BufferedReader(
                new InputStreamReader(NamedInput.open(from, output().terminal()), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.replace("\uFEFF", "")).toList();
        } catch (IOException broken) {
            throw NamedInput.unreadable(from, broken);
        }
    }
}
