/** Helps whoever writes a rule: the words to choose from, and a first draft that works. */
@NullMarked
package dev.brightspots.rulepack.author;

import org.jspecify.annotations.NullMarked;
