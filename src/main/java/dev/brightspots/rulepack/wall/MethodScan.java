package dev.brightspots.rulepack.wall;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Holds one method of a generated class against the lists. */
final class MethodScan extends MethodVisitor {
    private static final int MOST_ITEMS = 1_000;
    private static final String OBJECT = "java/lang/Object";

    /** Names that no author has ever seen. */
    private static final Pattern GENERATED = Pattern.compile("[0-9A-F]{32}|Lambda");

    private final String self;
    private final Shape shape;
    private final boolean authors;
    private final boolean creates;
    private final Consumer<String> breach;
    private int pushed = -1;

    /**
     * The scan of a method.
     *
     * @param self the class it is in
     * @param name its own name
     */
    MethodScan(String self, Shape shape, String name, Consumer<String> breach) {
        super(Opcodes.ASM9);
        this.self = self;
        this.shape = shape;
        this.authors = shape.isAuthors(name);
        this.creates = name.equals("<clinit>") || name.equals("<init>");
        this.breach = breach;
    }

    private static String told(String owner, String name) {
        String type = owner.substring(owner.lastIndexOf('/') + 1);
        if (GENERATED.matcher(type).find()) {
            return "code of its own";
        }
        return "'" + (name.equals("<init>") ? "new " + type : type + "." + name) + "'";
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        pushed = -1;
        boolean fine = authors
                ? Allowed.authorsCall(owner + "." + name) || (owner.equals(self) && shape.isAuthors(name))
                : Allowed.enginesCall(shape, owner, name);
        if (!fine) {
            breach.accept(told(owner, name));
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        pushed = -1;
        boolean writes = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
        boolean fine;
        if (writes) {
            fine = !authors && owner.equals(self) && (creates || shape == Shape.RULES);
        } else if (authors) {
            fine = opcode == Opcodes.GETSTATIC && Allowed.authorsField(owner + "." + name);
        } else {
            fine = Allowed.enginesField(shape, owner, name);
        }
        if (!fine) {
            breach.accept(told(owner, name));
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        String element =
                type.startsWith("[") ? Type.getType(type).getElementType().getInternalName() : type;
        boolean fine =
                authors ? Allowed.authorsType(element) || element.equals(self) : Allowed.enginesType(shape, element);
        if (opcode == Opcodes.NEW) {
            fine &= authors ? Allowed.authorsNew(type) : !type.equals(OBJECT);
        } else if (opcode == Opcodes.ANEWARRAY && authors) {
            // The list behind in; its length is written, not worked out.
            fine &= type.equals(OBJECT) && pushed >= 0 && pushed <= MOST_ITEMS;
        }
        if (!fine) {
            breach.accept(told(element, opcode == Opcodes.NEW ? "<init>" : "class"));
        }
        pushed = -1;
    }

    // What was pushed last is not known where ways meet or part.

    @Override
    public void visitLabel(Label label) {
        pushed = -1;
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        pushed = -1;
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label standard, Label... labels) {
        pushed = -1;
    }

    @Override
    public void visitLookupSwitchInsn(Label standard, int[] keys, Label[] labels) {
        pushed = -1;
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        pushed = -1;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        pushed = operand;
        if (opcode == Opcodes.NEWARRAY) {
            breach.accept("an array");
        }
    }

    @Override
    public void visitInsn(int opcode) {
        pushed = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1;
        if (opcode == Opcodes.MONITORENTER) {
            breach.accept("'synchronized'");
        } else if (opcode == Opcodes.ATHROW && shape != Shape.METADATA && shape != Shape.PROJECT) {
            breach.accept("'throw'");
        } else if (authors && opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE && opcode != Opcodes.AASTORE) {
            breach.accept("an array");
        }
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
        pushed = -1;
    }

    @Override
    public void visitLdcInsn(Object value) {
        pushed = -1;
        if (value instanceof Type type) {
            String name = type.getSort() == Type.OBJECT ? type.getInternalName() : type.getDescriptor();
            boolean fine = type.getSort() == Type.OBJECT && !authors && Allowed.enginesType(shape, name);
            if (!fine) {
                breach.accept(told(name, "class"));
            }
        } else if (value instanceof Handle || value instanceof ConstantDynamic) {
            breach.accept("a handle of a method");
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        breach.accept("an array");
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        pushed = -1;
        boolean fine = false;
        if (bootstrap.getOwner().equals(Allowed.STRINGS)) {
            fine = shape == Shape.METADATA || shape == Shape.PROJECT;
        } else if (bootstrap.getOwner().equals(Allowed.LAMBDAS) && shape == Shape.METHODS) {
            fine = true;
            for (Object one : arguments) {
                fine &= one instanceof Handle made
                        ? Allowed.accumulator(made.getOwner(), made.getName())
                        : one instanceof Type;
            }
        }
        if (!fine) {
            breach.accept(
                    bootstrap.getOwner().equals(Allowed.STRINGS)
                            ? "the joining of texts"
                            : "code of its own" + handled(arguments));
        }
    }

    private static String handled(Object... arguments) {
        for (Object one : arguments) {
            if (one instanceof Handle made && Shape.of(made.getOwner()).isEmpty()) {
                return ", " + told(made.getOwner(), made.getName());
            }
        }
        return "";
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        breach.accept("'try'");
    }
}
