/** The life of a rule pack: how it is tried, kept and made live, and how to ask for that over REST. */
@NullMarked
package dev.brightspots.api.packs;

import org.jspecify.annotations.NullMarked;
