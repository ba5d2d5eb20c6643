/** Lays coaching plans out in the files that people hand around: PDF, calendar, table, page. */
@NullMarked
package dev.brightspots.report.sheet;

import org.jspecify.annotations.NullMarked;
