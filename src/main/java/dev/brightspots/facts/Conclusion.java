package dev.brightspots.facts;

/** What rules conclude. */
public sealed interface Conclusion extends Fact
        permits Standing,
                BrightSpot,
                Explanation,
                Cause,
                Suggestion,
                Source,
                NotASource,
                Veto,
                Recommendation,
                Inquiry,
                Warning,
                Halt,
                Pattern {}
