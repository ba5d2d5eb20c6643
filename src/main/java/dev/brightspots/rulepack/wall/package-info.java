/** Keeps what a rule can do within what a rule may do: in its compiled form before it runs, and in its work while it runs. */
@NullMarked
package dev.brightspots.rulepack.wall;

import org.jspecify.annotations.NullMarked;
