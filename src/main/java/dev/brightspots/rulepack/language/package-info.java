/** The rule language: takes a rule file apart, refuses what is not part of the language, and knows the words rules may use. */
@NullMarked
package dev.brightspots.rulepack.language;

import org.jspecify.annotations.NullMarked;
