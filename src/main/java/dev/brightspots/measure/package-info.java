/** Compares each unit with its peers and states as evidence only what the sample allows. */
@NullMarked
package dev.brightspots.measure;

import org.jspecify.annotations.NullMarked;
