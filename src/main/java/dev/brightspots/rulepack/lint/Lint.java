package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All checks, in the groups in which they make sense: each rests on what those before it found clean. */
public final class Lint {
    private Lint() {}

    /** What is wrong with the letters of files; a file with a problem here is not worth reading further. */
    public static List<Problem> letters(Map<String, String> files) {
        Findings findings = new Findings();
        files.forEach((path, text) -> Letters.check(path, text, findings));
        return findings.all();
    }

    /** What is wrong with the header of each rule, and whether rules can be told apart. */
    public static List<Problem> headers(Subject subject) {
        Findings findings = new Findings();
        for (ParsedRule rule : subject.rules()) {
            new Headers(findings).check(rule);
        }
        new Names(findings).same(subject.rules());
        return findings.all();
    }

    /**
     * What is wrong with the numbers, texts and names of thresholds of each rule.
     *
     * @param whole whether the rules could be read in full
     */
    public static List<Problem> numbers(Subject subject, boolean whole) {
        Findings findings = new Findings();
        for (ParsedRule rule : subject.rules()) {
            new Literals(findings).check(rule);
            subject.thresholds().ifPresent(known -> new ThresholdNames(known, whole, findings).check(rule));
        }
        return findings.all();
    }

    /** What is wrong with the conditions of rules whose names and types are right, each for itself. */
    public static List<Problem> conditions(Subject subject, List<ParsedRule> clean) {
        Findings findings = new Findings();
        for (ParsedRule rule : clean) {
            boolean joinsSelf = new Possible(subject.thresholds(), findings).check(rule);
            new Arithmetic(findings).check(rule);
            new Kinds(findings).check(rule);
            if (!joinsSelf) {
                new Joins(findings).check(rule);
            }
            new Searches(findings).check(rule);
            new Bindings(findings).check(rule);
        }
        return findings.all();
    }

    /** What is wrong with the rules of a folder together, if each for itself is right. */
    public static List<Problem> together(Subject subject) {
        Findings findings = new Findings();
        new Names(findings).near(subject.rules());
        new Conclusions(subject.rules(), findings).check();
        new Twins(subject.rules(), findings).check();
        new Papers(subject, findings).check();
        new Evidences(subject, findings).check();
        subject.data().ifPresent(ids -> {
            new NamesOfData(ids, findings).check(subject);
            new Practices(subject.rules(), ids.practices(), findings).check();
        });
        return findings.all();
    }

    /** Leaves out the warnings that a comment says to ignore, and adds what is wrong with such comments. */
    public static List<Problem> ignoring(Map<String, String> files, List<Problem> problems, Set<Reach> reach) {
        return new Ignores(problems, reach).in(files);
    }

    /** How far the checks came, so that an ignore is not called idle that was never tried. */
    public enum Reach {
        /** The rules of the folder were looked at together. */
        TOGETHER,
        /** The ids of a data folder were at hand. */
        DATA
    }
}
