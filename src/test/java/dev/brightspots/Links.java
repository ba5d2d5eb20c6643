package dev.brightspots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The links of a Markdown page that stay inside the project. */
final class Links {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private Links() {}

    /** Those that lead to no file or to no heading. */
    static List<String> broken(Path page) {
        List<String> broken = new ArrayList<>();
        LINK.matcher(withoutCode(Project.text(page)))
                .results()
                .map(found -> found.group(1))
                .forEach(link -> {
                    if (!ELSEWHERE.matcher(link).matches() && !leadsSomewhere(page, link)) {
                        broken.add(page + ": " + link);
                    }
                });
        return broken;
    }

    private static boolean leadsSomewhere(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (target.isAbsolute() || target.startsWith("..") || !Files.exists(Project.ROOT.resolve(target))) {
            return false;
        }
        return hash < 0 || headings(target).contains(link.substring(hash + 1));
    }

    private static List<String> headings(Path page) {
        return HEADING.matcher(withoutCode(Project.text(page)))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?ms)^```.*?^```", "");
    }
}
