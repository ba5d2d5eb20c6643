/** Answers why something was concluded, why something was not, and what other rules would change. */
@NullMarked
package dev.brightspots.api.questions;

import org.jspecify.annotations.NullMarked;
