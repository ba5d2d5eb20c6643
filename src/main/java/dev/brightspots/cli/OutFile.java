package dev.brightspots.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all: it is written beside its place and moved there when it is closed well. */
final class OutFile implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final OutputStream out;
    private boolean kept;

    private OutFile(Path target, Path draft, OutputStream out) {
        this.target = target;
        this.draft = draft;
        this.out = out;
    }

    /** What writes a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file whole. */
    static void write(Path target, Content content) {
        try (OutFile file = open(target)) {
            content.writeTo(file.out());
            file.keep();
        } catch (IOException e) {
            throw unwritable(target);
        }
    }

    /** Says at once what would fail after a long run only. */
    static void check(Path target) {
        if (Files.isDirectory(target)) {
            throw Failure.usage("'" + target + "' is a folder", "name a file in it.");
        }
        if (!Files.isDirectory(folderOf(target))) {
            throw Failure.usage(
                    "there is no folder '" + folderOf(target) + "' to write '" + target.getFileName() + "' into",
                    "make the folder first.");
        }
        if (!Files.isWritable(folderOf(target))) {
            throw unwritable(target);
        }
    }

    private static Path folderOf(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target : parent;
    }

    static OutFile open(Path target) {
        check(target);
        Path folder = folderOf(target);
        try {
            Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".part");
            return new OutFile(target, draft, new BufferedOutputStream(Files.newOutputStream(draft)));
        } catch (IOException e) {
            throw unwritable(target);
        }
    }

    private static Failure unwritable(Path target) {
        return Failure.usage(
                "'" + target + "' cannot be written",
                "the disk is full, or you may not write there; nothing was left behind.");
    }

    OutputStream out() {
        return out;
    }

    /** Puts the file in its place. */
    void keep() throws IOException {
        out.close();
        readable();
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
        kept = true;
    }

    /** A draft is for its writer's eyes only; the file gets the rights that a new file of this user has. */
    private void readable() throws IOException {
        Path sample = draft.resolveSibling(draft.getFileName() + "2");
        try {
            Files.createFile(sample);
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(sample));
        } catch (UnsupportedOperationException e) {
            // Where files have no such rights there is nothing to widen.
        } finally {
            Files.deleteIfExists(sample);
        }
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            out.close();
            Files.deleteIfExists(draft);
        }
    }
}
