package dev.brightspots.report;

import dev.brightspots.report.PlanSheet.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Coaching plans as one page to read and print: nothing is loaded from elsewhere, and it holds no script. */
public final class PlanHtml {
    /** What the template sees. */
    record Page(List<Plan> plans) {}

    /** A plan. */
    record Plan(PlanSheet sheet, List<Course> items) {}

    /** An item with its sessions and checks in one list, which the page of advice shows as well. */
    record Course(Item item, List<Row> rows) {
        static Course of(Item item) {
            return new Course(
                    item,
                    item.entries().stream()
                            .map(entry ->
                                    new Row(entry.week(), entry.date(), entry.time(), entry.what(), entry.check()))
                            .toList());
        }
    }

    /** A session or a check in words. */
    record Row(int week, String date, String time, List<String> what, boolean check) {}

    private PlanHtml() {}

    /** Writes the page in UTF-8; leaves the stream open. */
    public static void write(List<PlanSheet> sheets, OutputStream out) throws IOException {
        List<Plan> plans = sheets.stream()
                .map(sheet ->
                        new Plan(sheet, sheet.items().stream().map(Course::of).toList()))
                .toList();
        Template.write("plan", new Page(plans), out);
    }
}
