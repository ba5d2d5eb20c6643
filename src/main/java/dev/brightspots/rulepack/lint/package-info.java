/** Looks for what is suspicious, silent or wrong in rules that can be read: each check has a name, a severity and a page. */
@NullMarked
package dev.brightspots.rulepack.lint;

import org.jspecify.annotations.NullMarked;
