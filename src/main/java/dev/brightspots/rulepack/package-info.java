/** Reads, checks and compiles a folder of rules; every problem points into the author's file. */
@NullMarked
package dev.brightspots.rulepack;

import org.jspecify.annotations.NullMarked;
