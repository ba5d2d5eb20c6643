package dev.brightspots.pipeline;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Cause;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.FellBack;
import dev.brightspots.facts.Members;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import java.util.Optional;

/** A bright spot as one sentence for a manager: how far, shared by whom, for how long, and why. */
final class Verdicts {
    /** Of fewer periods nobody can say whether a lead lasts. */
    private static final int FEW = 3;

    private final SalesData data;
    private final Wording wording;
    private final Period period;

    Verdicts(SalesData data, Wording wording, Period period) {
        this.data = data;
        this.wording = wording;
        this.period = period;
    }

    /**
     * What is known of a bright spot besides its assessment and cause.
     *
     * @param since since when it does the practice that explains it
     * @param share of the lead that the cause carries
     * @param unlike whether its peers are too different to be compared with
     */
    record Known(
            Optional<Members> members,
            Optional<FellBack> fellBack,
            Optional<Period> since,
            Optional<Double> share,
            boolean unlike) {}

    String of(Assessment found, Cause cause, Known known) {
        if (cause.kind() == CauseKind.LUCK && known.fellBack().isPresent()) {
            return wentBack(found, known.fellBack().get());
        }
        if (cause.kind() == CauseKind.MIX) {
            return easier(found, cause, known);
        }
        String metric = found.metric();
        String name = wording.unit(found.who());
        StringBuilder text = new StringBuilder(name)
                .append(" is at ")
                .append(wording.value(metric, found.value()))
                .append(" on ")
                .append(wording.metric(metric))
                .append(" where ")
                .append(
                        data.observations().strataNames().isEmpty()
                                ? "its peers would be at "
                                : "its mix of work would give ")
                .append(wording.value(metric, found.expected()));
        known.members()
                .filter(one -> one.count() >= 2)
                .ifPresent(one -> text.append("; ")
                        .append(Sentences.count(one.ahead()))
                        .append(" of its ")
                        .append(Sentences.count(one.count()))
                        .append(" members share it"));
        return text.append(lasted(found)).append(why(cause, known)).append('.').toString();
    }

    private String lasted(Assessment found) {
        if (found.periods() < FEW) {
            return ", it was seen in " + few(found);
        }
        return ", it has held for " + Sentences.count(found.ahead()) + " of " + Sentences.count(found.periods()) + " "
                + word() + "s";
    }

    private String few(Assessment found) {
        return (found.periods() < 2 ? "one " + word() : "two " + word() + "s") + " only";
    }

    private String word() {
        return word(period.kind());
    }

    /** A kind of period in the middle of a sentence. */
    static String word(Period.Kind kind) {
        return switch (kind) {
            case ALL -> "period";
            case YEAR -> "year";
            case QUARTER -> "quarter";
            case MONTH -> "month";
            case WEEK -> "week";
            case DAY -> "day";
        };
    }

    private String why(Cause cause, Known known) {
        String share = known.share().map(Verdicts::percent).orElse("most");
        String what = cause.what();
        return switch (cause.kind()) {
            case PRACTICE ->
                known.since()
                        .map(since -> ", and it began when it took up '" + wording.practice(what) + "' in " + since)
                        .orElse(", and it does '" + wording.practice(what) + "', which is shown to bring it");
            case MIX -> ", but it comes from easier work";
            case TALENT -> ", but " + share + " of its lead is that of " + wording.member(what);
            case EFFORT -> ", and it comes from doing more (" + wording.metric(what) + ")";
            case DRIVER -> ", and it follows from its lead on " + wording.metric(what) + ": look there";
            case LUCK -> ", but it came and went";
            case UNEXPLAINED ->
                known.unlike()
                        ? ", but its peers do not do the same work: split them before you ask why"
                        : ", and nothing that is measured explains it: go and ask";
        };
    }

    private String easier(Assessment found, Cause cause, Known known) {
        String metric = found.metric();
        return wording.unit(found.who()) + " looks well at " + wording.value(metric, found.value()) + " on "
                + wording.metric(metric) + ", but its mix of work alone would give "
                + wording.value(metric, found.expected()) + ": "
                + known.share().map(Verdicts::percent).orElse("most") + " of its lead comes from easier work"
                + (cause.what().isEmpty() ? "" : " (" + cause.what() + ")") + " and is nothing to copy"
                + (found.periods() < FEW ? " (seen in " + few(found) + ")." : ".");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private String wentBack(Assessment found, FellBack fell) {
        String metric = found.metric();
        return wording.unit(found.who()) + " was " + wording.lead(metric, found.context(), fell.before()) + " ahead on "
                + wording.metric(metric) + " earlier in the window and is "
                + (fell.after() > 0 ? "only " + wording.lead(metric, found.context(), fell.after()) : "no longer")
                + " ahead in the latest third of it: it came and went, and is nothing to copy.";
    }
}
