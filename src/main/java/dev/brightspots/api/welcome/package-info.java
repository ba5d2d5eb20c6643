/** The pages that a browser meets first: the sign-in, and what it sees after that. */
@NullMarked
package dev.brightspots.api.welcome;

import org.jspecify.annotations.NullMarked;
