/** Who signs in, and which door of the server opens to whom. */
@NullMarked
package dev.brightspots.api.people;

import org.jspecify.annotations.NullMarked;
