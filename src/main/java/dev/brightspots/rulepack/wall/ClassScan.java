package dev.brightspots.rulepack.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Holds one generated class against the lists, and notes which rules use which others. */
final class ClassScan extends ClassVisitor {
    private static final String REVIVED = "$deserializeLambda$";
    private static final String DSL = "org/drools/modelcompiler/dsl/pattern/D";

    private final String name;
    private final Shape shape;

    private final List<Found> breaches = new ArrayList<>();

    private final Map<String, Set<String>> uses = new TreeMap<>();

    /**
     * What is not on the list.
     *
     * @param rule the rule that the method builds; empty if it builds none
     * @param where the class, or the method of a class, that it stands in
     */
    record Found(String rule, String where, String what) {}

    ClassScan(String name, Shape shape) {
        super(Opcodes.ASM9);
        this.name = name;
        this.shape = shape;
    }

    List<Found> breaches() {
        return breaches;
    }

    /** The names of rules by each class, and each method of this class, that they use. */
    Map<String, Set<String>> uses() {
        return uses;
    }

    @Override
    public void visit(
            int version,
            int access,
            String its,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        boolean model = true;
        for (String one : interfaces == null ? new String[0] : interfaces) {
            model &= one.startsWith("org/drools/model/")
                    || one.equals("org/drools/modelcompiler/CanonicalKieModuleModel");
        }
        if (!its.equals(name) || parent == null || !shape.extendsOnly(parent) || !model) {
            breaches.add(new Found("", name, "a class of its own"));
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        List<String> found = new ArrayList<>();
        boolean fine = shape.mayHave(method) && (access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) == 0;
        if (!fine) {
            breaches.add(new Found("", where(method), "code of its own"));
        }
        // What the compiler adds to code that is refused anyway would tell nobody anything.
        return method.equals(REVIVED)
                ? null
                : new RuleMethod(method, new MethodScan(name, shape, method, found::add), found);
    }

    private String where(String method) {
        return shape == Shape.METHODS ? name + "." + method : name;
    }

    /** In the method that builds a rule, what it refers to is of that rule. */
    private final class RuleMethod extends MethodVisitor {
        private final String method;
        private final List<String> found;
        private final Set<String> used = new TreeSet<>();
        private String text = "";
        private String rule = "";

        private RuleMethod(String method, MethodVisitor scan, List<String> found) {
            super(Opcodes.ASM9, scan);
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String it) {
                text = it;
            }
            super.visitLdcInsn(value);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
            if (owner.equals(DSL) && called.equals("rule")) {
                rule = text;
            }
            super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            used.add(owner);
            super.visitFieldInsn(opcode, owner, field, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object one : arguments) {
                if (one instanceof Handle made && made.getOwner().equals(name)) {
                    used.add(name + "." + made.getName());
                }
            }
            super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitEnd() {
            found.forEach(what -> breaches.add(new Found(rule, where(method), what)));
            if (!rule.isEmpty()) {
                used.forEach(type ->
                        uses.computeIfAbsent(type, any -> new TreeSet<>()).add(rule));
            }
            super.visitEnd();
        }
    }
}
