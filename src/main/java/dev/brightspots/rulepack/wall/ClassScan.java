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
    private static final String DSL = "org/drools/modelcompiler/dsl/pattern/D";

    private final String name;
    private final Shape shape;

    /** What is not on the list, by the rule in whose method it stands; empty where that is not known. */
    private final Map<String, List<String>> breaches = new TreeMap<>();

    private final Map<String, Set<String>> uses = new TreeMap<>();

    ClassScan(String name, Shape shape) {
        super(Opcodes.ASM9);
        this.name = name;
        this.shape = shape;
    }

    Map<String, List<String>> breaches() {
        return breaches;
    }

    /** The names of rules by each class that they use. */
    Map<String, Set<String>> uses() {
        return uses;
    }

    private void breach(String rule, String what) {
        breaches.computeIfAbsent(rule, any -> new ArrayList<>()).add(what);
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
            breach("", "a class of its own");
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        List<String> found = new ArrayList<>();
        if (!shape.mayHave(method) || (access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
            found.add("code of its own");
        }
        return new RuleMethod(new MethodScan(name, shape, method, found::add), found);
    }

    /** In the method that builds a rule, what it refers to is of that rule. */
    private final class RuleMethod extends MethodVisitor {
        private final List<String> found;
        private final Set<String> used = new TreeSet<>();
        private String text = "";
        private String rule = "";

        private RuleMethod(MethodVisitor scan, List<String> found) {
            super(Opcodes.ASM9, scan);
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
            super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitEnd() {
            found.forEach(what -> breach(rule, what));
            if (!rule.isEmpty()) {
                used.forEach(type ->
                        uses.computeIfAbsent(type, any -> new TreeSet<>()).add(rule));
            }
            super.visitEnd();
        }
    }
}
