/** Figures on the product as it is, taken in worlds whose truth is known. Not used by the product. */
@NullMarked
package dev.brightspots.bench;

import org.jspecify.annotations.NullMarked;
