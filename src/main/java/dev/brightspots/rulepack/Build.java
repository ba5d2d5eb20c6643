package dev.brightspots.rulepack;

import dev.brightspots.rulepack.wall.SecondWall;
import dev.brightspots.rulepack.wall.SecondWall.Breach;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.util.PortablePath;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * One run of the engine's compiler over texts of rules.
 *
 * @param rules what the engine runs, file by file; empty if they do not compile or may not run
 * @param breaches why they may not run
 */
record Build(Optional<List<Rule>> rules, List<Breach> breaches) {
    private static final AtomicLong BUILDS = new AtomicLong();
    static final ClassLoader FACTS = new FactsLoader();
    private static final String CLASS = ".class";

    static Build of(Collection<String> texts) {
        if (texts.stream().anyMatch(Build::declares)) {
            return new Build(Optional.empty(), List.of(new Breach("", "a declared type")));
        }
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("dev.brightspots", "rules", "1." + BUILDS.incrementAndGet());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        // Names of our own: a file's name must not become code or a path. Counted from a million, they sort as they
        // stand.
        int number = 1_000_000;
        for (String text : texts) {
            files.write("src/main/resources/rules/f" + number++ + ".drl", text);
        }
        KieModuleModel module = services.newKieModuleModel();
        module.setConfigurationProperty("drools.lang.level", "DRL10");
        module.setConfigurationProperty("drools.reproducibleExecutableModelGeneration", "true");
        KieBuilder builder = services.newKieBuilder(files, FACTS);
        ((InternalKieBuilder) builder).withKModuleModel(module);
        try {
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                return new Build(Optional.empty(), List.of());
            }
            CanonicalKieModule built = (CanonicalKieModule) builder.getKieModule();
            SecondWall wall = passed(built);
            return wall.breaches().isEmpty()
                    ? new Build(Optional.of(rules(built)), List.of())
                    : new Build(Optional.empty(), wall.breaches());
        } catch (RuntimeException e) {
            // The engine throws out of a build for some mistakes; which rule it was, its caller finds out.
            return new Build(Optional.empty(), List.of());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** A declared type is the one thing that the engine brings to life while it still builds, so no wall behind would see it. */
    private static boolean declares(String text) {
        // Without that word there is none, and reading the text once more costs a sixth of the whole compilation.
        if (!text.contains("declare")) {
            return false;
        }
        try {
            PackageDescr parsed = new DrlParser(LanguageLevelOption.DRL10).parse(false, text);
            return parsed != null
                    && !(parsed.getTypeDeclarations().isEmpty()
                            && parsed.getEnumDeclarations().isEmpty());
        } catch (DroolsParserException e) {
            return false;
        }
    }

    /** Up to here the compiled rules are bytes that nobody has run; those that pass are put in their place, counted. */
    private static SecondWall passed(CanonicalKieModule built) {
        MemoryKieModule memory = (MemoryKieModule) built.getInternalKieModule();
        Map<String, byte[]> compiled = new TreeMap<>();
        for (String name : memory.getFileNames()) {
            if (name.endsWith(CLASS)) {
                compiled.put(name.substring(0, name.length() - CLASS.length()), memory.getBytes(name));
            }
        }
        SecondWall wall = SecondWall.of(compiled);
        wall.classes()
                .forEach((name, bytes) ->
                        memory.getMemoryFileSystem().write(PortablePath.of(name + CLASS), bytes, true));
        return wall;
    }

    /** Only here are the classes of the rules defined. */
    private static List<Rule> rules(CanonicalKieModule built) {
        // A base that names no packages is asked for: it has those of the whole module.
        List<Rule> rules = built.getModelForKBase(new KieBaseModelImpl()).stream()
                .flatMap(model -> model.getRules().stream())
                .toList();
        // Some mistakes come out when the rules are made ready to run.
        base(rules);
        return rules;
    }

    /** Compiled rules, ready to run. */
    static KieBase base(List<Rule> rules) {
        return KieBaseBuilder.createKieBaseFromModel(
                new ModelImpl("rules").withRules(rules),
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), FACTS));
    }
}
