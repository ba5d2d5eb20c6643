package dev.brightspots.api;

/** Examples for the description of the interface. */
final class JsonExamples {
    private static final String PARTS = """
              "units": [
                {"unit": "west", "name": "West", "kind": "region"},
                {"unit": "team-1", "name": "Team 1", "kind": "team", "parent": "west", "segment": "SMB"}
              ],
              "metrics": {
                "metrics": [
                  {"id": "win_rate", "name": "Win rate", "type": "rate", "better": "higher", "role": "outcome"}
                ]
              },
              "observations": [
                {"unit": "team-1", "metric": "win_rate", "period": "2026-Q3", "numerator": 31, "denominator": 120}
              ]
            }
            """;

    static final String FACTS = "{\n" + PARTS;
    static final String ADVICE = "{\n  \"period\": \"2026-Q3\",\n" + PARTS;

    private JsonExamples() {}
}
