package dev.brightspots.report;

import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;

/** Problems as commands that GitHub turns into notes beside the lines of a change. */
public final class GitHubNotes {
    private GitHubNotes() {}

    /** One line, such as {@code ::error file=rules/x.drl,line=6,col=5,title=circle::what is wrong}. */
    public static String line(Problem problem) {
        Place place = problem.place();
        String message = problem.maybe().isEmpty() ? problem.what() : problem.what() + "\nMaybe " + problem.maybe();
        return (problem.severity() == Severity.ERROR ? "::error" : "::warning")
                + " file=" + property(place.file())
                + (place.line() > 0 ? ",line=" + place.line() : "")
                + (place.column() > 0 ? ",col=" + place.column() : "")
                + (problem.check().isEmpty() ? "" : ",title=" + property(problem.check()))
                + "::" + data(message);
    }

    /** The escapes of the runner that reads the lines, for what follows the second pair of colons. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The same for what stands before it, where colons and commas have a meaning too. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
