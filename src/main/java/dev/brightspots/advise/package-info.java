/** Runs a rule pack over the evidence and returns conclusions with their reasons. */
@NullMarked
package dev.brightspots.advise;

import org.jspecify.annotations.NullMarked;
