/** Lays rule files out in the one form that all of them share, without changing what they say. */
@NullMarked
package dev.brightspots.rulepack.format;

import org.jspecify.annotations.NullMarked;
