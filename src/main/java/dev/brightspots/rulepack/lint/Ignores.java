package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.lint.Lint.Reach;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads comments such as {@code // ignore unjoined-pattern: there is one fact of this type only}. */
final class Ignores {
    private static final Pattern COMMENT = Pattern.compile("(//|#)\\s*ignore\\s+([A-Za-z-]+)\\s*(:?)\\s*(.*)$");

    private final List<Problem> problems;
    private final Set<Reach> reach;
    private final List<Problem> left;

    Ignores(List<Problem> problems, Set<Reach> reach) {
        this.problems = problems;
        this.reach = reach;
        this.left = new ArrayList<>(problems);
    }

    List<Problem> in(Map<String, String> files) {
        files.forEach((path, text) -> {
            if (path.endsWith(".drl") || path.endsWith(".yaml")) {
                List<String> lines = text.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    Matcher comment = COMMENT.matcher(lines.get(i));
                    if (comment.find() && comment.group(1).equals(path.endsWith(".drl") ? "//" : "#")) {
                        comment(new Place(path, i + 1, comment.start() + 1), comment, lines);
                    }
                }
            }
        });
        return List.copyOf(left);
    }

    private void comment(Place at, Matcher comment, List<String> lines) {
        String id = comment.group(2);
        Optional<Check> check = Check.of(id);
        if (check.isEmpty()) {
            idle(at, "there is no check '" + id + "'", Nearest.advice(id, names()));
        } else if (check.get().severity() == Severity.ERROR) {
            idle(at, "'" + id + "' is an error, and errors cannot be ignored", "mend the rule.");
        } else if (comment.group(3).isEmpty() || comment.group(4).isBlank()) {
            idle(at, "this ignore gives no reason", "write // ignore " + id + ": and why it is right here.");
        } else {
            int line = line(at, lines);
            List<Problem> ignored = problems.stream()
                    .filter(one -> one.check().equals(id)
                            && one.place().file().equals(at.file())
                            && one.place().line() == line)
                    .toList();
            left.removeAll(ignored);
            if (ignored.isEmpty() && wasTried(check.get())) {
                idle(at, "this ignore of '" + id + "' ignores nothing", "delete it, or move it to the line above.");
            }
        }
    }

    private boolean wasTried(Check check) {
        return reach.contains(Reach.TOGETHER) && (!check.needsData() || reach.contains(Reach.DATA));
    }

    /** The line it speaks of: its own, or the next that is no such comment where it stands alone. */
    private static int line(Place at, List<String> lines) {
        int line = at.line();
        while (line <= lines.size()) {
            Matcher comment = COMMENT.matcher(lines.get(line - 1));
            if (!comment.find()
                    || !lines.get(line - 1).substring(0, comment.start()).isBlank()) {
                break;
            }
            line++;
        }
        return line;
    }

    private static List<String> names() {
        return Arrays.stream(Check.values())
                .filter(one -> one.severity() == Severity.WARNING)
                .map(Check::id)
                .toList();
    }

    private void idle(Place at, String what, String maybe) {
        left.add(Check.IDLE_IGNORE.problem(at, what, maybe));
    }
}
