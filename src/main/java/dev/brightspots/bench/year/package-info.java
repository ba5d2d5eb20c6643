/** Organisations played on for a year, by what the product says and by other ways to decide. */
@NullMarked
package dev.brightspots.bench.year;

import org.jspecify.annotations.NullMarked;
