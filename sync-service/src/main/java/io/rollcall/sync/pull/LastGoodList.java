package io.rollcall.sync.pull;

import java.nio.file.Files;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

/** The list that was taken in last, for whoever reads it again without asking the source. */
@ApplicationScoped
@RequiredArgsConstructor
public class LastGoodList {

    private final Pulls pulls;
    private final PullFiles files;

    /** Empty while none was taken in, and where its file is gone. A pull that ends meanwhile deletes the file. */
    public Optional<PulledList> of(String category) {
        return pulls.latestGood(category)
                .map(good -> PulledList.of(good, files.list(category, good.id())))
                .filter(list -> Files.exists(list.file()));
    }
}
