package dev.brightspots.report.sheet;

import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.PlanSheet.Item;
import dev.brightspots.report.PlanSheet.Item.Entry;
import dev.brightspots.report.PlanSheet.Teacher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Plans as a calendar (RFC 5545). A plan says in which week a session is, not at what hour: each becomes an event of the whole Monday that
 * leaves the day free, so that a trainer moves it to the hour the team agrees on.
 */
final class PlanCalendar {
    private PlanCalendar() {}

    static void write(List<PlanSheet> sheets, OutputStream out) throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Brightspots//Coaching plans//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (PlanSheet sheet : sheets) {
            for (Item item : sheet.items()) {
                item.entries()
                        .forEach(entry -> entry.day().ifPresent(day -> calendar.add(event(sheet, item, entry, day))));
            }
        }
        // Into memory first, since the library closes what it writes to.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CalendarOutputter().output(calendar, bytes);
        bytes.writeTo(out);
        out.flush();
    }

    private static VEvent event(PlanSheet sheet, Item item, Entry entry, LocalDate day) {
        // Made without a time stamp, which would be now: a plan is as old as its period.
        VEvent event = new VEvent(false);
        event.add(new DtStamp(sheet.start().orElse(day).atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new DtStart<>(day));
        event.add(new Uid(uid(sheet, item, entry)));
        event.add(new Summary(summary(sheet, item, entry)));
        event.add(new Description(description(item, entry)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** The same in every export, so that a calendar that is read in again replaces its events; another period has its own. */
    private static String uid(PlanSheet sheet, Item item, Entry entry) {
        return item.recommendation() + "-" + sheet.period() + "-week-" + entry.week() + "-"
                + (entry.check() ? "check" : "session") + "@brightspots";
    }

    private static String summary(PlanSheet sheet, Item item, Entry entry) {
        return entry.check()
                ? "Check: " + item.practice() + ", " + sheet.team()
                : item.practice() + ", " + sheet.team() + " (" + entry.time() + " in this week)";
    }

    private static String description(Item item, Entry entry) {
        String what = String.join("\n", entry.what());
        if (entry.check()) {
            return what + "\nAim: " + item.metric() + ", " + item.aim();
        }
        String who = item.teacher().map(Teacher::name).orElse("nobody does it yet");
        return (what.isEmpty() ? "" : what + "\n") + "Who shows how: " + who + "\nSay: " + item.say();
    }
}
