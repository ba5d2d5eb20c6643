package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.ParsedRule;

/** Looks for the page and the cases of each rule that lies in a folder of its own. */
final class Papers {
    private static final String RULE = "rule.drl";

    private final Subject subject;
    private final Findings findings;

    Papers(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void check() {
        for (ParsedRule rule : subject.rules()) {
            String file = rule.place().file();
            if (file.endsWith("/" + RULE)) {
                String folder = file.substring(0, file.length() - RULE.length());
                if (isEmpty(folder + "page.md")) {
                    findings.add(
                            Check.MISSING_PAGE,
                            rule.place(),
                            "the rule '" + rule.name() + "' has no page",
                            "add " + folder + "page.md: what we saw, what it concludes, why, when not.");
                }
                if (isEmpty(folder + "cases.yaml")) {
                    findings.add(
                            Check.MISSING_CASES,
                            rule.place(),
                            "the rule '" + rule.name() + "' has no cases",
                            "add " + folder + "cases.yaml: one where it fires, one where it is silent, one on the"
                                    + " boundary.");
                }
            }
        }
    }

    private boolean isEmpty(String path) {
        return subject.files().getOrDefault(path, "").isBlank();
    }
}
