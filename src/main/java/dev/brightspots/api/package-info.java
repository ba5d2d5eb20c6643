/** The REST interface. */
@NullMarked
package dev.brightspots.api;

import org.jspecify.annotations.NullMarked;
