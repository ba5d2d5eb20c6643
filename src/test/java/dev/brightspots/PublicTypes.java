package dev.brightspots;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which public types are there for somebody outside their package. */
final class PublicTypes {
    private static final String VOCABULARY = Stages.ROOT + "facts";
    private static final String GUARD = Stages.ROOT + "rulepack.wall.Guard";
    private static final String MAIN = Stages.ROOT + "app.Brightspots";

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> followed = new TreeSet<>();
    private final Deque<JavaClass> toFollow = new ArrayDeque<>();

    private PublicTypes() {}

    /** Top-level public types that stand in no other package's code, nor in the signature of a type that does. */
    static List<String> nobodyNeeds(JavaClasses all) {
        PublicTypes types = new PublicTypes();
        all.forEach(types::usedFromOutside);
        while (!types.toFollow.isEmpty()) {
            types.follow(types.toFollow.pop());
        }
        return all.stream()
                .filter(PublicTypes::isPublicTop)
                // Rules name the vocabulary, compiled rules the guard, and the machine names main; none shows in Java.
                .filter(type -> !type.getPackageName().equals(VOCABULARY)
                        && !List.of(GUARD, MAIN).contains(type.getName()))
                .map(JavaClass::getName)
                .filter(name -> !types.needed.contains(name))
                .sorted()
                .toList();
    }

    private void usedFromOutside(JavaClass user) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (!used.getPackageName().equals(user.getPackageName())) {
                need(used);
            }
        }
    }

    /** Who can call a method can also hold what it takes and returns. */
    private void follow(JavaClass type) {
        Stream.of(
                        type.getCodeUnits().stream()
                                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                                .flatMap(unit -> unit.getAllInvolvedRawTypes().stream()),
                        type.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                                .flatMap(field -> field.getAllInvolvedRawTypes().stream()),
                        type.getAllRawSuperclasses().stream(),
                        type.getAllRawInterfaces().stream())
                .flatMap(found -> found)
                .map(JavaClass::getBaseComponentType)
                .filter(found -> found.getPackageName().equals(type.getPackageName()))
                .forEach(this::need);
    }

    private void need(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        if (Stages.of(top.getPackageName()).isPresent()) {
            needed.add(top.getName());
        }
        if (Stages.of(type.getPackageName()).isPresent() && followed.add(type.getName())) {
            toFollow.push(type);
        }
    }

    private static boolean isPublicTop(JavaClass type) {
        return type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
