package dev.brightspots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The packages in the order in which data flow through them, and what each may know of the others. */
final class Stages {
    static final String ROOT = "dev.brightspots.";

    private static final List<String> CORE = List.of(
            "text",
            "sales",
            "people",
            "facts",
            "load",
            "measure",
            "rulepack",
            "advise",
            "plan",
            "review",
            "learn",
            "pipeline");

    private static final List<Stage> ALL = List.of(
            new Stage("text", "what a file says and where is the same for data and for rules, and needs nobody"),
            new Stage("sales", "the words that come in must not depend on what anyone does with them"),
            new Stage("people", "who may do what must not depend on how they signed in", "sales"),
            new Stage("facts", "rule authors read this package alone: it is whole in itself"),
            new Stage(
                    "load",
                    "files become sales values; what is made of them is not the loader's business",
                    "text",
                    "sales"),
            new Stage("measure", "evidence rests on data, never on what a rule would like to see", "sales", "facts"),
            new Stage("rulepack", "rules are read and checked without any data", "text", "facts"),
            new Stage("advise", "rules see evidence, never the data behind it", "text", "facts", "rulepack"),
            new Stage("plan", "choosing within a capacity needs no rule and no file", "sales", "facts"),
            new Stage("review", "what a trainer decides rests on the plan alone", "sales", "people", "facts", "plan"),
            new Stage(
                    "learn",
                    "what came of it is measured, not concluded",
                    "sales",
                    "people",
                    "facts",
                    "measure",
                    "plan",
                    "review"),
            new Stage("pipeline", "one place strings the stages together", before("pipeline")),
            new Stage("report", "the outside contract is written from results", coreAnd()),
            new Stage(
                    "worlds",
                    "organisations made up for trial know the product, which does not know them",
                    coreAnd("report")),
            new Stage("bench", "figures are taken of the product as it is", coreAnd("report", "worlds")),
            new Stage("api", "REST says what it needs kept, and does not know who keeps it", coreAnd("report")),
            new Stage("pages", "pages show what REST shows", coreAnd("report")),
            new Stage("store", "keeping serves the core and fills the ports of REST", coreAnd("api")),
            new Stage("cli", "commands run on files, without a server", coreAnd("report", "worlds", "bench")),
            new Stage(
                    "app",
                    "somebody must know everybody, so that nobody else has to",
                    coreAnd("report", "worlds", "bench", "api", "pages", "store", "cli")));

    private Stages() {}

    static List<Stage> all() {
        return ALL;
    }

    /** The first part of a package's name below the root, such as {@code load}; none for other people's packages. */
    static Optional<String> of(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            return Optional.empty();
        }
        String below = packageName.substring(ROOT.length());
        int end = below.indexOf('.');
        return Optional.of(end < 0 ? below : below.substring(0, end));
    }

    /** The patterns of these packages, each with all below it. */
    static String[] packages(List<String> stages) {
        return stages.stream().map(stage -> ROOT + stage + "..").toArray(String[]::new);
    }

    /** Everything up to the pipeline: what also runs inside a cluster. */
    static String[] core() {
        return packages(CORE);
    }

    private static String[] before(String stage) {
        return CORE.subList(0, CORE.indexOf(stage)).toArray(String[]::new);
    }

    private static String[] coreAnd(String... more) {
        List<String> all = new ArrayList<>(CORE);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /**
     * One package and those below it.
     *
     * @param knows the other packages that it may import
     */
    record Stage(String name, String because, Set<String> knows) {
        Stage(String name, String because, String... knows) {
            this(name, because, Set.of(knows));
        }
    }
}
