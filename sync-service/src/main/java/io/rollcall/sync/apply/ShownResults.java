package io.rollcall.sync.apply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.rollcall.http.ListParameters;

/** Which rows of an apply are told: it may be of a hundred thousand. */
enum ShownResults {
    ALL {
        @Override
        boolean shows(ApplyReport.Result row) {
            return true;
        }
    },

    /** Those that were not carried out, and those that an undo left. */
    EXCEPTIONS {
        private static final Set<String> AS_ASKED = Set.of(Outcome.APPLIED, ApplyRow.PENDING);

        @Override
        boolean shows(ApplyReport.Result row) {
            return !AS_ASKED.contains(row.status())
                    || (row.undone() != null && !row.undone().equals(Undone.UNDONE));
        }
    },

    NONE {
        @Override
        boolean shows(ApplyReport.Result row) {
            return false;
        }
    };

    abstract boolean shows(ApplyReport.Result row);

    /** @throws ListParameters.NotAList naming those there are */
    static ShownResults of(String asked) {
        return asked == null || asked.isBlank()
                ? ALL
                : Arrays.stream(values())
                        .filter(shown -> shown.token().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new ListParameters.NotAList("results is one of "
                                + Arrays.stream(values())
                                        .map(ShownResults::token)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
