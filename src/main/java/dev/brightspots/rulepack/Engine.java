package dev.brightspots.rulepack;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.wall.Guards;
import dev.brightspots.rulepack.wall.SecondWall.Breach;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles checked rules, and blames the author's rule where the engine or the second wall still refuses one. */
final class Engine {
    private static final int SECONDS = 120;

    /** In bytes. The engine goes through a calculation by recursion, some kilobytes for each sign before the JVM has made it fast. */
    private static final long STACK = 64L << 20;

    static {
        spellKeywordsInEnglish();
    }

    private final Map<String, String> texts;
    private final Map<String, String> written;
    private final Map<ParsedRule, Integer> levels;
    private final CompiledRules known;
    /** The files that have to be compiled. */
    private final Set<String> fresh = new TreeSet<>();

    /**
     * An engine for some texts of rules.
     *
     * @param levels of their rules; a rule that concludes what another asks for has a lower one
     * @param known what need not be compiled again
     */
    Engine(Map<String, String> texts, Map<ParsedRule, Integer> levels, CompiledRules known) {
        this.texts = new TreeMap<>(texts);
        this.levels = levels;
        this.known = known;
        this.written = written(List.of());
        written.forEach((path, text) -> {
            if (!known.has(text)) {
                fresh.add(path);
            }
        });
    }

    /**
     * The compiled rules.
     *
     * @throws BadInput naming each rule that cannot be compiled or may not run
     */
    CompiledRules compile() {
        FutureTask<CompiledRules> work = new FutureTask<>(this::compiled);
        // A thread of its own, so that a caller need not wait for ever; and the engine looks its parts up by the loader
        // of the thread, which in workers of a pool may know no nested jar.
        Thread compiler = new Thread(null, work, "compiler of rules", STACK);
        compiler.setDaemon(true);
        compiler.setContextClassLoader(Build.FACTS);
        compiler.start();
        try {
            return work.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            compiler.interrupt();
            throw new BadInput(Problem.error(
                    Place.of(texts.keySet().iterator().next()),
                    "compiling the rules takes longer than " + SECONDS + " seconds",
                    "load fewer rules at a time."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadInput refused) {
                throw refused;
            }
            throw new IllegalStateException("The rules could not be compiled", e.getCause());
        }
    }

    private CompiledRules compiled() {
        if (fresh.isEmpty()) {
            return known.updated(written.values(), Map.of());
        }
        Build build = Build.of(fresh.stream().map(written::get).toList());
        if (!build.breaches().isEmpty()) {
            throw new BadInput(build.breaches().stream().map(this::problem).toList());
        }
        Map<String, String> files = new HashMap<>();
        levels.keySet().forEach(rule -> files.put(rule.name(), rule.place().file()));
        // Only where nobody has read the rules is there one whose name nobody knows.
        String first = fresh.iterator().next();
        return known.updated(
                written.values(),
                build.rules().orElseThrow(this::blame).stream()
                        .collect(
                                Collectors.groupingBy(rule -> written.get(files.getOrDefault(rule.getName(), first)))));
    }

    private List<String> freshWithout(List<ParsedRule> rules) {
        Map<String, String> rest = written(rules);
        return fresh.stream().map(rest::get).toList();
    }

    private Problem problem(Breach breach) {
        return Problem.error(
                place(breach.rule()),
                (breach.rule().isEmpty() ? "a rule" : "the rule '" + breach.rule() + "'") + " comes out as "
                        + breach.what() + ", which rules may not use",
                "ask with patterns over the facts, and conclude with insertLogical( new Standing( ... ) ).");
    }

    private Place place(String name) {
        for (ParsedRule rule : levels.keySet()) {
            if (rule.name().equals(name)) {
                return rule.place();
            }
        }
        Pattern head = Pattern.compile("\\b(rule|query)\\s+[\"']?" + Pattern.quote(name) + "\\b");
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Matcher found = head.matcher(file.getValue());
            if (!name.isEmpty() && found.find()) {
                return new DrlFile(file.getKey(), file.getValue()).place(found.start());
            }
        }
        return Place.of(texts.keySet().iterator().next());
    }

    private BadInput blame() {
        List<ParsedRule> suspects = sorted().stream()
                .filter(rule -> fresh.contains(rule.place().file()))
                .toList();
        List<Problem> problems = new ArrayList<>(culprits(suspects).stream()
                .map(rule -> Problem.error(
                        rule.place(),
                        "the rule '" + rule.name() + "' cannot be compiled",
                        "say it with simpler conditions: bind what is calculated, and compare bindings."))
                .toList());
        if (problems.isEmpty()) {
            problems.add(Problem.error(
                    suspects.isEmpty()
                            ? Place.of(fresh.iterator().next())
                            : suspects.get(0).place(),
                    "the rules compile one by one, but not together",
                    "two of them have names that differ in signs only."));
        }
        return new BadInput(problems);
    }

    /** Those of some rules that do not compile by themselves; of a hundred with one bad one most are never tried alone. */
    private List<ParsedRule> culprits(List<ParsedRule> some) {
        List<ParsedRule> others =
                sorted().stream().filter(rule -> !some.contains(rule)).toList();
        if (some.isEmpty() || Build.of(freshWithout(others)).rules().isPresent()) {
            return List.of();
        }
        if (some.size() == 1) {
            return some;
        }
        int half = some.size() / 2;
        return Stream.concat(
                        culprits(some.subList(0, half)).stream(), culprits(some.subList(half, some.size())).stream())
                .toList();
    }

    private List<ParsedRule> sorted() {
        return levels.keySet().stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    /** The texts with each rule's level written before its when, with its guards (lines stay), and without the rules left out. */
    private Map<String, String> written(List<ParsedRule> without) {
        Map<String, String> all = new TreeMap<>();
        texts.forEach((path, text) -> {
            DrlFile file = new DrlFile(path, text);
            List<ParsedRule> rules = sorted().stream()
                    .filter(rule -> rule.place().file().equals(path) && !without.contains(rule))
                    .toList();
            TreeMap<Integer, String> more = new TreeMap<>(Guards.of(file, rules));
            rules.forEach(rule -> more.put(rule.when(), "salience -" + levels.get(rule) + " "));
            StringBuilder result = new StringBuilder(text);
            without.stream()
                    .filter(rule -> rule.place().file().equals(path))
                    .forEach(rule -> blank(result, file.at(rule.place()), rule.end()));
            more.descendingMap().forEach(result::insert);
            all.put(path, result.toString());
        });
        return all;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }

    /**
     * The code generator spells Java's keywords once, in the machine's language: where that is Turkish, int becomes "ınt" and
     * nothing compiles. So it is made to spell them before anything else, and the machine gets its language back.
     */
    private static void spellKeywordsInEnglish() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            PrimitiveType.Primitive.INT.asString();
            Modifier.Keyword.FINAL.asString();
        } finally {
            Locale.setDefault(machine);
        }
    }
}
