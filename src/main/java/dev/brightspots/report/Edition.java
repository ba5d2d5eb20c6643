package dev.brightspots.report;

/**
 * For whom a report is made out.
 *
 * @param people whether single persons are named
 * @param rules where the rules came from, in words: {@code ./rules}, {@code the packed rules}
 */
public record Edition(People people, String rules) {
    /** What is handed around: no person is named. */
    public static Edition of(String rules) {
        return new Edition(People.COUNTED, rules);
    }
}
