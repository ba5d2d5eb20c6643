package dev.brightspots.rulepack.wall;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of class that the engine generates from rules; a class of any other name came from something rules may not do. */
enum Shape {
    /** One comparison, one value or one right side of rules: the only kinds that hold what an author wrote. */
    LAMBDA("rules/P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32}", "java/lang/Enum") {
        @Override
        boolean mayHave(String method) {
            return isAuthors(method)
                    || Set.of("<init>", "<clinit>", "values", "valueOf", "getExpressionHash", "predicateInformation")
                            .contains(method);
        }

        @Override
        boolean isAuthors(String method) {
            return Set.of("test", "apply", "execute").contains(method);
        }
    },

    /** Says of which patterns each rule is made. */
    METHODS("rules/Rules[0-9A-F]{32}RuleMethods[0-9]+", "java/lang/Object") {
        @Override
        boolean mayHave(String method) {
            return method.equals("<init>") || method.startsWith("rule_");
        }
    },

    /** Lists the rules. */
    RULES("rules/Rules[0-9A-F]{32}", "java/lang/Object") {
        @Override
        boolean mayHave(String method) {
            return Set.of(
                            "<init>",
                            "<clinit>",
                            "getName",
                            "getRules",
                            "getRulesList",
                            "getGlobals",
                            "getQueries",
                            "getEntryPoints",
                            "getTypeMetaDatas")
                    .contains(method);
        }
    },

    /** Numbers the parts of each type of fact. */
    METADATA("rules/DomainClassesMetadata[0-9A-F]{32}(\\$[A-Za-z0-9_]+_Metadata)?", "java/lang/Object") {
        @Override
        boolean mayHave(String method) {
            return Set.of("<init>", "<clinit>", "getDomainClass", "getPropertiesSize", "getPropertyIndex")
                    .contains(method);
        }
    },

    /** Names the rules as a whole. */
    PROJECT("org/drools/project/model/ProjectModel_[A-Za-z0-9_]+", "java/lang/Object") {
        @Override
        boolean mayHave(String method) {
            return Set.of(
                            "<init>",
                            "getVersion",
                            "getModels",
                            "getReleaseId",
                            "getModelsForKieBase",
                            "getKieModuleModel")
                    .contains(method);
        }
    };

    private final Pattern names;
    private final String parent;

    Shape(String names, String parent) {
        this.names = Pattern.compile(names);
        this.parent = parent;
    }

    /** The kind of a class, by its inner name. */
    static Optional<Shape> of(String type) {
        return Arrays.stream(values())
                .filter(one -> one.names.matcher(type).matches())
                .findFirst();
    }

    boolean extendsOnly(String superclass) {
        return superclass.equals(parent);
    }

    abstract boolean mayHave(String method);

    /** Whether a method holds what an author wrote, so that the strictest list is for it. */
    boolean isAuthors(String method) {
        return false;
    }
}
