/** Organisations whose truth is known, made from a seed. */
@NullMarked
package dev.brightspots.worlds;

import org.jspecify.annotations.NullMarked;
