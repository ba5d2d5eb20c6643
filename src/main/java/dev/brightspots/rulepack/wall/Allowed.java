package dev.brightspots.rulepack.wall;

import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** The lists of what compiled rules may refer to; what is not on them is refused. */
final class Allowed {
    static final String GUARD = Type.getInternalName(Guard.class);
    static final String STRINGS = "java/lang/invoke/StringConcatFactory";
    static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    static final String ACCUMULATORS = "org/drools/core/base/accumulators/";

    private static final Set<String> BOXES =
            Set.of("java/lang/Double", "java/lang/Long", "java/lang/Integer", "java/lang/Number", "java/lang/Boolean");

    /** Of conditions and right sides, as far as their author wrote them. */
    private static final Set<String> AUTHORS_CALLS = Set.of(
            "java/lang/Double.doubleValue",
            "java/lang/Double.valueOf",
            "java/lang/Long.doubleValue",
            "java/lang/Long.longValue",
            "java/lang/Long.valueOf",
            "java/lang/Integer.valueOf",
            "java/lang/Integer.intValue",
            "java/lang/Number.doubleValue",
            "java/lang/Boolean.booleanValue",
            "java/lang/Boolean.valueOf",
            "org/drools/modelcompiler/dsl/pattern/D.eval",
            "org/drools/modelcompiler/util/EvaluationUtil.areNullSafeEquals",
            "org/drools/modelcompiler/util/EvaluationUtil.areNumbersNullSafeEquals",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterOrEqual",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterOrEqualNumbers",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterThan",
            "org/drools/modelcompiler/util/EvaluationUtil.greaterThanNumbers",
            "org/drools/modelcompiler/util/EvaluationUtil.lessOrEqual",
            "org/drools/modelcompiler/util/EvaluationUtil.lessOrEqualNumbers",
            "org/drools/modelcompiler/util/EvaluationUtil.lessThan",
            "org/drools/modelcompiler/util/EvaluationUtil.lessThanNumbers",
            GUARD + ".step",
            "org/drools/modelcompiler/consequence/DroolsImpl.asKnowledgeHelper",
            "org/drools/core/rule/consequence/KnowledgeHelper.insertLogical");

    private static final Set<String> AUTHORS_FIELDS = Set.of(
            "org/drools/model/operators/InOperator.INSTANCE",
            "org/drools/model/operators/StringStartsWithOperator.INSTANCE",
            "org/drools/model/operators/StringEndsWithOperator.INSTANCE");

    private static final Set<String> AUTHORS_TYPES = Set.of(
            "java/lang/Object",
            "java/lang/String",
            "org/drools/model/Drools",
            "org/drools/modelcompiler/consequence/DroolsImpl",
            GUARD);

    /** Of what the engine writes around that. */
    private static final Map<Shape, Set<String>> CALLS = Map.of(
            Shape.LAMBDA,
            Set.of(
                    "java/lang/Enum.<init>",
                    "java/lang/Enum.valueOf",
                    "java/lang/System.arraycopy",
                    "org/drools/model/functions/PredicateInformation.<init>",
                    "org/drools/model/functions/PredicateInformation.addRuleNames",
                    "org/drools/model/functions/PredicateInformation.setMoreThanMaxRuleDefs"),
            Shape.METHODS,
            Set.of(
                    "java/lang/Object.<init>",
                    "java/lang/Double.valueOf",
                    "java/lang/Boolean.valueOf",
                    "java/lang/Integer.valueOf",
                    "java/lang/Long.valueOf",
                    "org/drools/model/PatternDSL$PatternDef.bind",
                    "org/drools/model/PatternDSL$PatternDef.expr",
                    "org/drools/model/DomainClassMetadata.getPropertyIndex",
                    "org/drools/model/functions/accumulate/AccumulateFunction.as",
                    "org/drools/model/impl/RuleBuilder.attribute",
                    "org/drools/model/impl/RuleBuilder.build",
                    "org/drools/model/impl/RuleBuilder.metadata"),
            Shape.RULES,
            Set.of(
                    "java/lang/Object.<init>",
                    "java/time/format/DateTimeFormatterBuilder.<init>",
                    "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
                    "java/time/format/DateTimeFormatterBuilder.appendPattern",
                    "java/time/format/DateTimeFormatterBuilder.toFormatter",
                    "java/util/Arrays.asList",
                    "java/util/Collections.emptyList",
                    "org/drools/util/DateUtils.getDateFormatMask"),
            Shape.METADATA,
            Set.of(
                    "java/lang/Object.<init>",
                    "java/lang/RuntimeException.<init>",
                    "java/lang/String.equals",
                    "java/lang/String.hashCode"),
            Shape.PROJECT,
            Set.of(
                    "java/lang/Object.<init>",
                    "java/lang/String.equals",
                    "java/lang/String.hashCode",
                    "java/lang/IllegalArgumentException.<init>",
                    "java/util/Arrays.asList",
                    "org/kie/util/maven/support/ReleaseIdImpl.<init>",
                    "org/kie/api/KieServices.get",
                    "org/kie/api/KieServices.newKieModuleModel",
                    "org/kie/api/runtime/conf/ClockTypeOption.get"));

    private static final Set<String> CONDITIONS = Set.of(
            "accFunction",
            "accumulate",
            "alphaIndexedBy",
            "and",
            "betaIndexedBy",
            "declarationOf",
            "exists",
            "not",
            "on",
            "or",
            "pattern",
            "rule");

    private static final Set<String> ACCUMULATED =
            Set.of("Average", "Count", "NumericMax", "NumericMin", "Sum", "IntegerSum", "LongSum", "Max", "Min");

    private static final Set<String> FACT_CALLS = new HashSet<>();
    private static final Set<String> CONSTANTS = new HashSet<>();
    private static final Set<String> FACT_TYPES = new HashSet<>();

    static {
        for (FactType type : Vocabulary.words().types().values()) {
            String name = Type.getInternalName(type.type());
            FACT_TYPES.add(name);
            type.components().forEach(one -> FACT_CALLS.add(name + "." + one.name()));
            if (type.isConclusion()) {
                FACT_CALLS.add(name + ".<init>");
            }
        }
        Vocabulary.words()
                .families()
                .values()
                .forEach(family -> family.forEach((name, constant) -> {
                    String owner = Type.getInternalName(constant.getClass());
                    FACT_TYPES.add(owner);
                    CONSTANTS.add(owner + "." + name);
                }));
    }

    private Allowed() {}

    /** What an author wrote may call this. */
    static boolean authorsCall(String member) {
        return AUTHORS_CALLS.contains(member) || FACT_CALLS.contains(member);
    }

    /** What an author wrote may read this constant. */
    static boolean authorsField(String member) {
        return AUTHORS_FIELDS.contains(member) || CONSTANTS.contains(member);
    }

    /** What an author wrote may name this class. */
    static boolean authorsType(String type) {
        return AUTHORS_TYPES.contains(type) || BOXES.contains(type) || FACT_TYPES.contains(type);
    }

    /** What an author wrote may create these: conclusions and the lists behind in. */
    static boolean authorsNew(String type) {
        return FACT_CALLS.contains(type + ".<init>");
    }

    /** What the engine wrote into a class of this kind may call this. */
    static boolean enginesCall(Shape shape, String owner, String name) {
        return CALLS.getOrDefault(shape, Set.of()).contains(owner + "." + name)
                || Shape.of(owner).isPresent()
                || (shape == Shape.METHODS
                        && ((owner.equals("org/drools/modelcompiler/dsl/pattern/D") && CONDITIONS.contains(name))
                                || (owner.startsWith("org/drools/model/consequences/ConsequenceBuilder$_")
                                        && name.equals("execute"))))
                || (shape == Shape.PROJECT && owner.startsWith("org/kie/api/builder/model/Kie"));
    }

    /** What the engine wrote into a class of this kind may read this. */
    static boolean enginesField(Shape shape, String owner, String name) {
        return Shape.of(owner).isPresent()
                || switch (shape) {
                    case METHODS ->
                        owner.equals("org/drools/model/Index$ConstraintType")
                                || (BOXES.contains(owner) && name.equals("TYPE"))
                                || CONSTANTS.contains(owner + "." + name)
                                || (owner.equals("org/drools/model/Rule$Attribute") && name.equals("SALIENCE"));
                    case RULES -> (owner + "." + name).equals("java/util/Locale.ENGLISH");
                    case PROJECT ->
                        owner.startsWith("org/kie/api/builder/model/Kie") || owner.startsWith("org/kie/api/conf/");
                    default -> false;
                };
    }

    /** What the engine wrote into a class of this kind may name this class. */
    static boolean enginesType(Shape shape, String type) {
        return Shape.of(type).isPresent()
                || authorsType(type)
                || switch (shape) {
                    case LAMBDA -> type.equals("org/drools/model/functions/PredicateInformation");
                    case METHODS -> type.startsWith("org/drools/model/");
                    case RULES ->
                        type.equals("java/time/format/DateTimeFormatterBuilder")
                                || type.equals("org/drools/model/Rule");
                    case METADATA -> type.equals("java/lang/RuntimeException");
                    case PROJECT ->
                        Set.of(
                                        "java/lang/IllegalArgumentException",
                                        "org/kie/util/maven/support/ReleaseIdImpl",
                                        "org/drools/model/Model")
                                .contains(type);
                };
    }

    /** The engine may make a function of this constructor: those of count, sum and their kin. */
    static boolean accumulator(String owner, String name) {
        return name.equals("<init>")
                && Stream.of(ACCUMULATED)
                        .flatMap(Set::stream)
                        .map(one -> ACCUMULATORS + one + "AccumulateFunction")
                        .collect(Collectors.toSet())
                        .contains(owner);
    }
}
