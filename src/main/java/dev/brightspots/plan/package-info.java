/** Chooses what each unit works on within its capacity, and says what was left out. */
@NullMarked
package dev.brightspots.plan;

import org.jspecify.annotations.NullMarked;
