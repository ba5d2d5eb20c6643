/** The library of practices: what is in it, who does what of it, and how it grows by asking. */
@NullMarked
package dev.brightspots.api.library;

import org.jspecify.annotations.NullMarked;
