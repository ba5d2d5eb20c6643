package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Utf8;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of {@code mapping.sql}, which knows the line and column of each of its characters. */
record MappingSource(String text) {
    static final String FILE = "mapping.sql";
    private static final int MOST_BYTES = 1 << 20;

    /** Reads the file from the folder of a mapping. */
    static MappingSource in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file)) {
                throw bad("there is no file mapping.sql in the mapping folder", "check the folder after --mapping.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw bad("the file is larger than 1 MB", "it holds data: put those into an export of their own.");
            }
            StringWriter text = new StringWriter();
            Utf8.text(file, FILE).transferTo(text);
            return new MappingSource(text.toString());
        } catch (IOException e) {
            throw new BadInput(Utf8.problem(file, FILE, e));
        }
    }

    private static BadInput bad(String what, String maybe) {
        return new BadInput(Problem.error(Place.of(FILE), what, maybe));
    }

    /** Where the character stands. */
    Place at(int offset) {
        int until = Math.min(offset, text.length());
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < until; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Place(FILE, line, text.codePointCount(start, until) + 1);
    }
}
