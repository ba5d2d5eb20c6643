/** Reads what people wrote (YAML), keeps where each value stood, and says what is wrong with it: the one form of a problem. */
@NullMarked
package dev.brightspots.text;

import org.jspecify.annotations.NullMarked;
