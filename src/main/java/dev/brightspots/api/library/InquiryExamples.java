package dev.brightspots.api.library;

/** Examples of steps for the description of the interface. */
final class InquiryExamples {
    static final String FINDING = """
            {"version": 1, "does": "They call lost customers a month later.",
             "othersDoNot": "They close the file.", "saidBy": "the team lead"}
            """;
    static final String ASSIGN = """
            {"version": 0, "move": "ASSIGN", "assignee": "tess"}
            """;
    static final String DRAFT = """
            {"version": 2, "move": "DRAFT", "practice": {"id": "call-back", "title": "Call back",
             "steps": ["Call each lost customer after a month", "Write down why"], "since": "2025-Q1"}}
            """;
    static final String PUBLISH = """
            {"version": 3, "move": "PUBLISH"}
            """;
    static final String CLOSE = """
            {"version": 2, "move": "CLOSE", "words": "The others do the same."}
            """;

    private InquiryExamples() {}
}
