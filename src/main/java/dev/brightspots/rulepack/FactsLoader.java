package dev.brightspots.rulepack;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine finds the classes that rules speak of. It is asked for every class that was generated from a rule as well, under
 * names that no other build has; our own loader would remember each of them for ever, so these are not looked for there.
 */
final class FactsLoader extends ClassLoader {
    /** Where the rules' own package and the engine's code generator put what they generate. */
    private static final List<String> GENERATED = List.of("rules.", "org.drools.project.");

    FactsLoader() {
        super(FactsLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isGenerated(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isGenerated(name.replace('/', '.')) ? null : super.getResource(name);
    }

    private static boolean isGenerated(String name) {
        return GENERATED.stream().anyMatch(name::startsWith);
    }
}
