package alad.cli;

import alad.job.UserError;
import alad.prepare.AuthorsSplit;
import alad.prepare.Grouping;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import alad.prepare.TableRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How rows are shared out and a table's columns become numbers; what isn't given stays as the protocol has it. */
final class SplitOptions {
    @Option(
            names = "--split",
            paramLabel = "KIND|FILE",
            description =
                    "AUTO, POOLED, OFFICIAL, RANDOM, RANDOM_UNCLEANED, AUTHORS, or a split.json (or the folder of a run) whose"
                            + " rows are taken again; default: AUTO, or the protocol's")
    private String split;

    @Option(names = "--test-share", paramLabel = "F", description = "share of the rows kept for test, 0 to 1")
    private Double testShare;

    @Option(
            names = "--validation-share",
            paramLabel = "F",
            description = "share of the normal training rows kept for validation, 0 to 1")
    private Double validationShare;

    @Option(
            names = "--labelled-share",
            paramLabel = "F",
            description = "share of the test rows set aside as labelled validation, 0 to 1")
    private Double labelledShare;

    @Option(
            names = "--contamination",
            paramLabel = "F",
            description = "share of the training rows replaced by anomalous ones on purpose, 0 to 0.2")
    private Double contamination;

    @Option(
            names = "--group-column",
            paramLabel = "C",
            description = "column of a table: rows that share its value stay in one part")
    private String groupColumn;

    @Option(names = "--group-folder", description = "images of one folder stay in one part")
    private boolean groupFolder;

    @Option(
            names = "--group-pattern",
            paramLabel = "REGEX",
            description = "images in whose names this finds the same text (or first group) stay in one part")
    private String groupPattern;

    @Option(
            names = "--split-seed",
            paramLabel = "S",
            description = "of the split alone; default: --seed, or 42 for the authors' rows")
    private Long seed;

    @Option(
            names = "--scaling",
            description = "of a table's numbers: ${COMPLETION-CANDIDATES}; default: MIN_MAX, or the protocol's")
    private Scaling scaling;

    @Option(names = "--missing", description = "what a missing number becomes: ${COMPLETION-CANDIDATES}; default: MEAN")
    private TableRule.Missing missing;

    @Option(names = "--indicators", description = "a feature beside each column that says where a number is missing")
    private boolean indicators;

    /** @param trainingSeed what draws the rows as well unless another is given */
    SplitRule over(SplitRule rule, long trainingSeed) {
        Optional<SplitRule.Kind> kind = kind();
        if (split != null && kind.isEmpty()) {
            requireAlone();
            return SplitRule.fixed(file());
        }
        return rule.of(kind.orElse(rule.kind()))
                .withShares(
                        testShare == null ? rule.testFraction() : testShare,
                        validationShare == null ? rule.validationFraction() : validationShare,
                        labelledShare == null ? rule.labelledFraction() : labelledShare)
                .withContamination(contamination == null ? rule.contamination() : contamination)
                .withGroups(groups().orElse(rule.groups()))
                .withSeed(seed(kind.orElse(rule.kind()), trainingSeed));
    }

    /** The authors' rows are theirs by their seed, whatever the training's. */
    private long seed(SplitRule.Kind kind, long trainingSeed) {
        if (seed != null) {
            return seed;
        }
        return kind == SplitRule.Kind.AUTHORS ? AuthorsSplit.SEED : trainingSeed;
    }

    TableRule over(Scaling standard) {
        return new TableRule(scaling == null ? standard : scaling, missing, indicators);
    }

    private Optional<SplitRule.Kind> kind() {
        return Arrays.stream(SplitRule.Kind.values())
                .filter(each -> each != SplitRule.Kind.FIXED)
                .filter(each -> split != null && each.name().equals(split.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private Path file() {
        Path named = Path.of(split).toAbsolutePath().normalize();
        Path file = Files.isDirectory(named) ? named.resolve("split.json") : named;
        if (!Files.isRegularFile(file)) {
            throw UserError.invalid(
                    "split",
                    "\"" + split
                            + "\" is neither a kind of split (AUTO, POOLED, OFFICIAL, RANDOM, RANDOM_UNCLEANED, AUTHORS) nor a"
                            + " file that lists rows.");
        }
        return file;
    }

    private void requireAlone() {
        boolean more = testShare != null
                || validationShare != null
                || labelledShare != null
                || contamination != null
                || seed != null
                || groups().isPresent();
        if (more) {
            throw UserError.usage(
                    split + " lists the rows of each part, so no other option of the split can be given.");
        }
    }

    private Optional<Grouping> groups() {
        int given = (groupColumn == null ? 0 : 1) + (groupFolder ? 1 : 0) + (groupPattern == null ? 0 : 1);
        if (given > 1) {
            throw UserError.usage("Give one of --group-column, --group-folder and --group-pattern.");
        }
        if (groupColumn != null) {
            return Optional.of(Grouping.byColumn(groupColumn));
        }
        if (groupPattern != null) {
            return Optional.of(Grouping.byName(groupPattern));
        }
        return groupFolder ? Optional.of(Grouping.byFolder()) : Optional.empty();
    }
}
