package dev.brightspots.report.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read by another parser than the one that wrote it. */
class PlanCalendarTest {
    private static final String FILE = new String(Sheets.bytes(SheetForm.ICS, Sheets.lodz()), UTF_8);

    @Test
    void everySessionAndCheckIsADayOfItsOwn() {
        List<VEvent> events = events();
        assertThat(events)
                .extracting(event -> day(event.getDateStart().getValue()))
                .containsExactly("2026-07-06", "2026-07-13", "2026-07-13", "2026-10-04");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getTransparency().isTransparent()).isTrue();
        });
        assertThat(events.get(1).getSummary().getValue())
                .isEqualTo("Discovery checklist, Team Łódź & Zürich → <b> (1.5 h in this week)");
    }

    @Test
    void anotherExportReplacesTheEventsOfThisOne() {
        assertThat(events())
                .extracting(event -> event.getUid().getValue())
                .containsExactly(
                        "rec-1-2026-Q3-week-1-session@brightspots",
                        "rec-1-2026-Q3-week-2-session@brightspots",
                        "rec-1-2026-Q3-week-2-check@brightspots",
                        "rec-1-2026-Q3-week-13-check@brightspots");
        assertThat(FILE).contains("DTSTAMP:20260701T000000Z");
    }

    @Test
    void wordsAreEscapedAndLinesFolded() {
        assertThat(events().get(0).getDescription().getValue())
                .contains("Ask; listen, note\nWho shows how: Team Aurora\nSay: We want to raise");
        assertThat(FILE).contains("\\n", "\\;", "\\,", "\r\n ");
        assertThat(FILE.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    private static List<VEvent> events() {
        ICalendar calendar = Biweekly.parse(FILE).first();
        assertThat(calendar.validate(calendar.getVersion()).isEmpty()).isTrue();
        return calendar.getEvents();
    }

    private static String day(ICalDate date) {
        return "%04d-%02d-%02d"
                .formatted(
                        date.getRawComponents().getYear(),
                        date.getRawComponents().getMonth(),
                        date.getRawComponents().getDate());
    }
}
