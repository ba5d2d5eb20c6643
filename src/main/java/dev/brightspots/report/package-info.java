/** Writes the outside contract: JSON, terminal, HTML. */
@NullMarked
package dev.brightspots.report;

import org.jspecify.annotations.NullMarked;
