package dev.brightspots.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files as UTF-8 and nothing else: a byte order mark is skipped, a wrong byte is never replaced in silence. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Opens a file; a wrong byte makes reading fail with a {@link CharacterCodingException}, which {@link #problem} puts into
     * words.
     *
     * @throws IOException if there is no such file, or it may not be read
     */
    public static Reader open(Path file) throws IOException {
        InputStream bytes = withoutMark(Files.newInputStream(file));
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    /**
     * The whole text of a file.
     *
     * @param name the name to put into places
     * @throws BadInput if it cannot be read, or is not UTF-8
     */
    public static Reader text(Path file, String name) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new BadInput(problem(file, name, e));
        }
    }

    /** Why a file could not be read, in words and with the line of the first wrong byte. */
    public static Problem problem(Path file, String name, IOException why) {
        if (why instanceof CharacterCodingException) {
            return Problem.error(
                    Place.of(name, firstBadLine(file)),
                    "the text is not UTF-8 from here",
                    "save the file again as 'CSV UTF-8' or with the encoding UTF-8.");
        }
        if (Files.isDirectory(file)) {
            return Problem.error(Place.of(name), "this is a folder, not a file", "rename the folder.");
        }
        return Files.exists(file)
                ? Problem.error(
                        Place.of(name), "the file cannot be read", "its permissions or the disk are the reason.")
                : Problem.error(Place.of(name), "there is no such file", "the name or the folder is misspelt.");
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, 3);
        byte[] mark = start.readNBytes(3);
        if (!Arrays.equals(mark, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            start.unread(mark);
        }
        return start;
    }

    /** The decoder reads ahead and cannot say where it stopped, so the file is read once more, line by line. */
    private static int firstBadLine(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] line = new byte[256];
            int number = 1;
            int length = 0;
            for (int one = bytes.read(); one >= 0; one = bytes.read()) {
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = (byte) one;
                if (one == '\n') {
                    if (!valid(line, length)) {
                        return number;
                    }
                    number++;
                    length = 0;
                }
            }
            return number;
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean valid(byte[] line, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
