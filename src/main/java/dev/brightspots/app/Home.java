package dev.brightspots.app;

import dev.brightspots.api.people.LocalToken;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder where a server keeps its files. One process has it at a time: it holds a lock, which ends with the process even
 * if that is killed, and the lock file says where it can be reached.
 */
final class Home implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("address (\\S+)");
    /** Far behind the text, so that others can read that. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel channel;

    private Home(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, and makes it if there is none.
     *
     * @return empty if another process has it
     * @throws BadInput if it cannot be written
     */
    static Optional<Home> take(Path folder) {
        try {
            create(folder);
            FileChannel channel = FileChannel.open(
                    lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            return Optional.of(new Home(folder, channel));
        } catch (IOException e) {
            throw new BadInput(Problem.error(
                    Place.of(folder.toString()),
                    "the home folder cannot be written",
                    "choose another one with --home, or ask who owns it."));
        }
    }

    /** A new home is its owner's alone: it holds what is said of people, and the hashes of passwords. */
    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(folder, owners(folder, "rwx------"));
    }

    /** Rights of the owner alone, where the file system knows such. */
    private static FileAttribute<?>[] owners(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where the server that has the folder can be reached, if there is one and it has said so. */
    static Optional<URI> server(Path folder) {
        Optional<URI> said = address(folder);
        // A lock that can be had says that there is none, whatever address a killed one left.
        Optional<Home> free = said.isPresent() ? take(folder) : Optional.empty();
        free.ifPresent(Home::close);
        return free.isPresent() ? Optional.empty() : said;
    }

    private static Optional<URI> address(Path folder) {
        try {
            Matcher found = ADDRESS.matcher(Files.readString(lockFile(folder), StandardCharsets.UTF_8));
            return found.find() ? Optional.of(URI.create(found.group(1))) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What the server that has the folder wants to be shown by commands of this machine.
     *
     * @throws BadInput if this account may not read it
     */
    static String token(Path folder) {
        try {
            return Files.readString(tokenFile(folder), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new BadInput(Problem.error(
                    Place.of(tokenFile(folder).toString()),
                    "the file that lets commands into the server cannot be read",
                    "run the command as the account that started the server."));
        }
    }

    private static Path tokenFile(Path folder) {
        return folder.resolve("token");
    }

    /** Leaves a new token for the commands of whoever may read the files of this account; it ends with the server. */
    LocalToken leaveToken() {
        LocalToken token = LocalToken.random();
        Path file = tokenFile(folder);
        Set<OpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            // An old one may have other rights than the new one gets.
            Files.deleteIfExists(file);
            try (SeekableByteChannel out = Files.newByteChannel(file, fresh, owners(file, "rw-------"))) {
                out.write(ByteBuffer.wrap(token.value().getBytes(StandardCharsets.UTF_8)));
            }
            return token;
        } catch (IOException e) {
            throw new BadInput(Problem.error(
                    Place.of(file.toString()), "the token of the server cannot be written", "the disk is full."));
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    Path folder() {
        return folder;
    }

    /** Says where this process can be reached. */
    void announce(URI address) {
        String text = "pid " + ProcessHandle.current().pid() + "\naddress " + address + "\n";
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(false);
        } catch (IOException e) {
            throw new BadInput(Problem.error(
                    Place.of(lockFile(folder).toString()), "the lock file cannot be written", "the disk is full."));
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(tokenFile(folder));
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            channel.isOpen();
        }
    }
}
