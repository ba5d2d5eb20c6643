package dev.brightspots.rulepack.wall;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes what an author wrote count its own work: one tick when it is called, one before each way back in its code. */
final class Ticks extends ClassVisitor {
    private static final int COMPILERS_OWN = Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;

    private final Shape shape;

    private Ticks(Shape shape, ClassVisitor next) {
        super(Opcodes.ASM9, next);
        this.shape = shape;
    }

    /** A class with its ticks. */
    static byte[] into(Shape shape, byte[] type) {
        ClassReader reader = new ClassReader(type);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Ticks(shape, writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return shape.isAuthors(name) && (access & COMPILERS_OWN) == 0 ? new Ticking(next) : next;
    }

    private static final class Ticking extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        private Ticking(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void tick() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, Allowed.GUARD, "tick", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            tick();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                tick();
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int from, int to, Label otherwise, Label... labels) {
            tick();
            super.visitTableSwitchInsn(from, to, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            tick();
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }
    }
}
