/** Measures what came of it, and updates what is known of each practice. */
@NullMarked
package dev.brightspots.learn;

import org.jspecify.annotations.NullMarked;
