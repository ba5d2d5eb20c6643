package dev.brightspots.rulepack;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.InternalKieBuilder;

/** Compiles checked rules, and blames the author's rule where the engine still refuses one. */
final class Engine {
    private static final AtomicLong BUILDS = new AtomicLong();

    static {
        spellKeywordsInEnglish();
    }

    private final Map<String, String> texts;
    private final Map<ParsedRule, Integer> levels;

    Engine(Map<String, String> texts, Map<ParsedRule, Integer> levels) {
        this.texts = new TreeMap<>(texts);
        this.levels = levels;
    }

    /**
     * The rules, ready to run.
     *
     * @throws BadInput naming each rule that cannot be compiled
     */
    KieBase compile() {
        // The engine looks its parts up by the loader of the thread, and workers of a pool have one that knows no
        // nested jar.
        Thread worker = Thread.currentThread();
        ClassLoader usual = worker.getContextClassLoader();
        worker.setContextClassLoader(Engine.class.getClassLoader());
        try {
            return build(levelled(texts, List.of())).orElseThrow(this::blame);
        } finally {
            worker.setContextClassLoader(usual);
        }
    }

    private BadInput blame() {
        List<Problem> problems = new ArrayList<>();
        for (ParsedRule rule : sorted()) {
            List<ParsedRule> others =
                    sorted().stream().filter(one -> !one.equals(rule)).toList();
            if (build(levelled(texts, others)).isEmpty()) {
                problems.add(Problem.error(
                        rule.place(),
                        "the rule '" + rule.name() + "' cannot be compiled",
                        "say it with simpler conditions: bind what is calculated, and compare bindings."));
            }
        }
        if (problems.isEmpty()) {
            problems.add(Problem.error(
                    sorted().get(0).place(),
                    "the rules compile one by one, but not together",
                    "two of them have names that differ in signs only."));
        }
        return new BadInput(problems);
    }

    private List<ParsedRule> sorted() {
        return levels.keySet().stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    /** The texts with each rule's level written before its when (lines stay), and without the rules left out. */
    private Map<String, String> levelled(Map<String, String> originals, List<ParsedRule> without) {
        Map<String, StringBuilder> levelled = new TreeMap<>();
        originals.forEach((path, text) -> levelled.put(path, new StringBuilder(text)));
        List<ParsedRule> backwards = new ArrayList<>(sorted());
        backwards.sort((a, b) -> Integer.compare(b.when(), a.when()));
        for (ParsedRule rule : backwards) {
            StringBuilder text = levelled.get(rule.place().file());
            if (text == null) {
                continue;
            }
            if (without.contains(rule)) {
                DrlFile file = new DrlFile(rule.place().file(), text.toString());
                text.delete(start(file, rule), rule.end());
            } else {
                text.insert(rule.when(), "salience -" + levels.get(rule) + " ");
            }
        }
        Map<String, String> result = new TreeMap<>();
        levelled.forEach((path, text) -> result.put(path, text.toString()));
        return result;
    }

    private static int start(DrlFile file, ParsedRule rule) {
        int at = 0;
        for (int line = 1; line < rule.place().line(); line++) {
            at = file.text().indexOf('\n', at) + 1;
        }
        return at + rule.place().column() - 1;
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

    private static Optional<KieBase> build(Map<String, String> texts) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("dev.brightspots", "rules", "1." + BUILDS.incrementAndGet());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        // Names of our own: a file's name must not become code or a path. Counted from a million, they sort as they
        // stand.
        int number = 1_000_000;
        for (String text : texts.values()) {
            files.write("src/main/resources/rules/f" + number++ + ".drl", text);
        }
        KieModuleModel module = services.newKieModuleModel();
        module.setConfigurationProperty("drools.lang.level", "DRL10");
        module.setConfigurationProperty("drools.reproducibleExecutableModelGeneration", "true");
        KieBuilder builder = services.newKieBuilder(files, Engine.class.getClassLoader());
        ((InternalKieBuilder) builder).withKModuleModel(module);
        try {
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                return Optional.empty();
            }
            KieContainer container = services.newKieContainer(release, Engine.class.getClassLoader());
            KieBase base = container.getKieBase();
            return Optional.of(base);
        } catch (RuntimeException e) {
            // The engine throws out of a build for some mistakes; which rule it was, blame() finds out.
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
