package io.rollcall.catalog.untracked;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.CatalogConfig;
import io.rollcall.catalog.category.Categories;
import io.rollcall.catalog.identity.KnownExceptions;
import io.rollcall.catalog.identity.KnownProducts;
import io.rollcall.catalog.untracked.UntrackedFiles.Remembered;
import io.rollcall.identity.Candidate;
import io.rollcall.identity.IdentityDecision;
import io.rollcall.identity.IdentityDecision.Accepted;
import io.rollcall.identity.IdentityDecision.Rejected;
import io.rollcall.identity.IdentityRules;
import io.rollcall.identity.Intake;
import io.rollcall.identity.Name;
import io.rollcall.outbox.Rejections;
import io.rollcall.outbox.Rejections.Refused;
import io.rollcall.persistence.background.BackgroundLoops;
import io.rollcall.persistence.background.Pace;
import io.rollcall.persistence.background.Work;
import io.rollcall.workspace.ExistingJobInput;
import io.rollcall.workspace.Queue;
import io.rollcall.workspace.QueueFile.Membership;
import io.rollcall.workspace.UnreadableFile;
import io.rollcall.workspace.Workspace;

/**
 * Judges job inputs that appear on disk before they get a queue row ({@code syncQueueFromInputs} of the specification):
 * those the gate accepts are queued, the others and those nobody can read are listed, and left where they are.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class QueueSync {

    private static final int REST_FACTOR = 9;
    private static final String SERVICE = "catalog-service";
    private static final String SUFFIX = ".json";

    private final Workspace workspace;
    private final Categories categories;
    private final KnownProducts products;
    private final KnownExceptions exceptions;
    private final UntrackedFiles files;
    private final Rejections rejections;
    private final JobFolder folder;
    private final Clock clock;

    void start(@Observes StartupEvent started, BackgroundLoops loops, CatalogConfig config) {
        loops.make(
                        "queue-sync",
                        Pace.every(config.queueSync().every()).resting(REST_FACTOR),
                        Work.ofEach(categories::stored, this::sync))
                .start();
    }

    /**
     * Does nothing for a category without a catalog: then nothing says which products exist.
     *
     * @return the job inputs that are no product's, as they are now
     */
    public Judged sync(String category) throws IOException {
        Found found = find(category);
        if (found.isNothing()) {
            return new Judged(List.of(), 0);
        }
        List<UntrackedFile> judged =
                QuarkusTransaction.requiringNew().timeout(120).call(() -> judge(category, found));
        Set<String> queued = queued(judged);
        int added = queued.isEmpty()
                ? 0
                : new Queue(workspace, category)
                        .change(Membership.of(queued), clock.instant())
                        .added();
        return new Judged(judged, added);
    }

    /** @param queued how many queue rows were added */
    public record Judged(List<UntrackedFile> files, int queued) {}

    /** What every job input on disk says that is not one of these; nothing is remembered. */
    List<UntrackedFile> others(String category, Set<String> productIds) throws IOException {
        var stamps = folder.strangers(category);
        stamps.keySet()
                .removeIf(file -> file.endsWith(SUFFIX)
                        && productIds.contains(file.substring(0, file.length() - SUFFIX.length())));
        return read(category, stamps, Map.of());
    }

    /** What {@link #sync} would say of the files; nothing is remembered. */
    List<UntrackedFile> preview(String category) throws IOException {
        Found found = find(category);
        QuarkusTransaction.begin();
        try {
            return judge(category, found);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** The products that the accepted ones among them are jobs of. */
    static Set<String> queued(List<UntrackedFile> judged) {
        return judged.stream()
                .filter(file -> file.state().equals("queued"))
                .map(UntrackedFile::productId)
                .collect(Collectors.toSet());
    }

    /**
     * @param stamps size and time of each file
     * @param before what is remembered
     * @param files what they say
     */
    private record Found(Map<String, String> stamps, Map<String, Remembered> before, List<UntrackedFile> files) {

        boolean isNothing() {
            return stamps.isEmpty() && before.isEmpty();
        }

        List<Candidate> candidates() {
            return files.stream()
                    .map(file -> new Candidate(file.brand(), file.model(), file.variant()))
                    .toList();
        }
    }

    private Found find(String category) throws IOException {
        if (!QuarkusTransaction.requiringNew().call(() -> products.hasProducts(category))) {
            return new Found(Map.of(), Map.of(), List.of());
        }
        Map<String, String> stamps = folder.strangers(category);
        Map<String, Remembered> before = QuarkusTransaction.requiringNew().call(() -> files.all(category));
        var found = new Found(stamps, before, read(category, stamps, before));
        exceptions.catchUp(category, found.candidates());
        return found;
    }

    /** What the files say; one that has not changed is not read again. */
    private List<UntrackedFile> read(String category, Map<String, String> stamps, Map<String, Remembered> before)
            throws IOException {
        var found = new ArrayList<UntrackedFile>();
        for (var stamp : stamps.entrySet()) {
            Remembered known = before.get(stamp.getKey());
            if (known != null && known.stamp().equals(stamp.getValue())) {
                found.add(known.file());
            } else {
                read(category, stamp.getKey(), found);
            }
        }
        return found;
    }

    private void read(String category, String file, List<UntrackedFile> found) throws IOException {
        try {
            ExistingJobInput.read(workspace.jobInputs(category).resolve(file))
                    .ifPresent(job -> found.add(read(category, file, job)));
        } catch (UnreadableFile broken) {
            String message = Name.printable(broken.getMessage(), 500);
            found.add(state(file, "unreadable", "unreadable", message, ExistingJobInput.NOTHING));
        }
    }

    /** What contradicts itself is nobody's job, whatever the gate would say. */
    private UntrackedFile read(String category, String file, ExistingJobInput job) {
        if (!file.endsWith(SUFFIX)) {
            return state(
                    file,
                    "unreadable",
                    "name_differs",
                    "The pipeline reads files that end in .json; this one is written otherwise.",
                    job);
        }
        if (!job.category().isEmpty() && !job.category().equals(category)) {
            return state(
                    file,
                    "unreadable",
                    "category_differs",
                    "The file says it is a job of the category “" + Name.printable(job.category()) + "”.",
                    job);
        }
        if (!job.productId().isEmpty() && !(job.productId() + SUFFIX).equals(file)) {
            return state(
                    file,
                    "unreadable",
                    "name_differs",
                    "The file says it is the job of “" + Name.printable(job.productId())
                            + "”, its name says otherwise.",
                    job);
        }
        return state(file, "queued", null, null, job);
    }

    private UntrackedFile state(String file, String state, String reason, String message, ExistingJobInput job) {
        return new UntrackedFile(
                file,
                state,
                reason,
                message,
                Name.printable(job.brand()),
                Name.printable(job.model()),
                Name.printable(job.variant()),
                null,
                null,
                clock.instant());
    }

    private List<UntrackedFile> judge(String category, Found found) {
        List<Candidate> candidates = found.candidates();
        List<IdentityDecision> decisions = IdentityRules.decideAll(
                category, candidates, Intake.QUEUE_SYNC.mode(), products.about(category, candidates));
        var judged = new ArrayList<UntrackedFile>();
        var refused = new ArrayList<Refused>();
        var gone = new HashMap<>(found.before());
        for (int i = 0; i < candidates.size(); i++) {
            UntrackedFile file = verdict(found.files().get(i), decisions.get(i));
            Remembered known = gone.remove(file.file());
            judged.add(file);
            boolean isNews = known == null || !known.file().saysTheSame(file);
            if (isNews || !known.stamp().equals(found.stamps().get(file.file()))) {
                files.remember(category, file, found.stamps().get(file.file()));
            }
            if (isNews && file.state().equals("refused") && decisions.get(i) instanceof Rejected rejected) {
                refused.add(new Refused(candidates.get(i), rejected, file.file()));
            }
        }
        var wanted = judged.stream().map(UntrackedFile::productId).collect(Collectors.toCollection(HashSet::new));
        var left = gone.values().stream().map(Remembered::file).toList();
        wanted.addAll(folder.productIds(
                category, left.stream().map(UntrackedFile::productId).toList()));
        files.forget(category, left, wanted);
        rejections.record(category, Intake.QUEUE_SYNC.token(), SERVICE, refused);
        return judged;
    }

    /** What a file is that says nothing against itself, by the gate's word. */
    static UntrackedFile verdict(UntrackedFile file, IdentityDecision decision) {
        if (file.state().equals("unreadable")) {
            return file;
        }
        String productId = decision.normalized().productId();
        String canonical = decision.canonical().map(Object::toString).orElse(null);
        String state = "queued";
        String reason = null;
        String message = null;
        if (decision instanceof Rejected rejected) {
            state = "refused";
            reason = rejected.reason().token();
            message = rejected.explanation().message();
        } else if (!(canonical + SUFFIX).equals(file.file())) {
            boolean isKnown = ((Accepted) decision).existing().isPresent();
            state = "refused";
            reason = isKnown ? "duplicate_of_canonical" : "name_differs";
            message = isKnown
                    ? "The job of this product is " + canonical + SUFFIX + "."
                    : "Its brand, model and variant make the id " + canonical + "; the file's name says otherwise.";
        }
        return new UntrackedFile(
                file.file(),
                state,
                reason,
                message,
                file.brand(),
                file.model(),
                file.variant(),
                productId,
                canonical,
                file.since());
    }
}
