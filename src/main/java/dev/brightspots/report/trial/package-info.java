/** Writes what a trial of rules found: for the terminal, for other programs, and for the servers that run tests. */
@NullMarked
package dev.brightspots.report.trial;

import org.jspecify.annotations.NullMarked;
