package dev.brightspots.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there when it is closed well. A device or a
 * pipe is written to as it is, for nothing must take its place.
 */
final class OutFile implements AutoCloseable {
    private final Path target;
    /** Empty where it is written to as it is. */
    private final Optional<Path> draft;

    private final OutputStream out;
    private boolean kept;

    private OutFile(Path target, Optional<Path> draft, OutputStream out) {
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
        if (isDevice(target)) {
            return;
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

    /** Such as /dev/null, /dev/stdout or a named pipe. */
    private static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    private static Path folderOf(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target : parent;
    }

    static OutFile open(Path target) {
        check(target);
        try {
            if (isDevice(target)) {
                return new OutFile(target, Optional.empty(), new BufferedOutputStream(Files.newOutputStream(target)));
            }
            Path draft = Files.createTempFile(folderOf(target), "." + target.getFileName(), ".part");
            return new OutFile(target, Optional.of(draft), new BufferedOutputStream(Files.newOutputStream(draft)));
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
        if (draft.isPresent()) {
            readable(draft.get());
            move(draft.get());
        }
        kept = true;
    }

    private void move(Path from) throws IOException {
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A draft is for its writer's eyes only; the file gets the rights that a new file of this user has. */
    private static void readable(Path draft) throws IOException {
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
            if (draft.isPresent()) {
                Files.deleteIfExists(draft.get());
            }
        }
    }
}
