/** Reads rules as they are written, slowly and plainly: what follows from facts, in which ways, and how near a rule came. */
@NullMarked
package dev.brightspots.advise.evaluate;

import org.jspecify.annotations.NullMarked;
