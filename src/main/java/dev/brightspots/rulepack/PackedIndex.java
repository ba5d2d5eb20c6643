package dev.brightspots.rulepack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists the packed rules, from a folder of classes, a jar, or a jar within a jar. */
final class PackedIndex {
    private static final String ROOT = RulePackFolder.PACKED + "/";
    private static final String ANCHOR = ROOT + ThresholdsFile.NAME;

    private PackedIndex() {}

    /** The paths below the packed folder, sorted. */
    static List<String> paths() {
        URL anchor = PackedIndex.class.getClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("The program was packed without " + ANCHOR);
        }
        try {
            return anchor.getProtocol().equals("file") ? inFolder(anchor) : inJar(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException("The packed rules cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The packed rules lie at an odd place: " + anchor, e);
        }
    }

    static InputStream open(String path) throws IOException {
        InputStream in = PackedIndex.class.getClassLoader().getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new IOException("There is no packed " + path);
        }
        return in;
    }

    private static List<String> inFolder(URL anchor) throws IOException, URISyntaxException {
        Path root = Path.of(anchor.toURI()).resolveSibling("");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(URL anchor) throws IOException {
        URLConnection connection = anchor.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            throw new IOException("The packed rules lie in something that is not a jar: " + anchor);
        }
        String entry = jar.getEntryName();
        // Within a Spring Boot jar the classes lie below BOOT-INF/classes/, and so do the packed rules.
        String root = entry.substring(0, entry.length() - ThresholdsFile.NAME.length());
        JarFile file = jar.getJarFile();
        return Collections.list(file.entries()).stream()
                .map(java.util.zip.ZipEntry::getName)
                .filter(name -> name.startsWith(root) && !name.endsWith("/"))
                .map(name -> name.substring(root.length()))
                .sorted()
                .toList();
    }
}
