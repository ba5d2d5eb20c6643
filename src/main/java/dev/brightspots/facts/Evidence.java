package dev.brightspots.facts;

/** What is measured or known before the rules run. */
public sealed interface Evidence extends Fact
        permits Assessment,
                Unmeasured,
                MixPart,
                EffortPart,
                DriverPart,
                PracticePart,
                Members,
                FellBack,
                WatchPair,
                Watches,
                GroupSpread,
                TargetTrend,
                TargetSize,
                Attribute,
                Size,
                Adoption,
                Practice,
                Improves,
                PracticeEffect,
                Prospect,
                SourceFit,
                Lesson,
                Coaching,
                Threshold,
                Order {}
