/** Records what trainers decide, and what may follow from which state. */
@NullMarked
package dev.brightspots.review;

import org.jspecify.annotations.NullMarked;
