/** The words that rules see and say: evidence in, conclusions out, thresholds. The public vocabulary of rule authors. */
@NullMarked
package dev.brightspots.facts;

import org.jspecify.annotations.NullMarked;
