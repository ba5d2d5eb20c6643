/** Owns main, adds serve and load to the commands, and wires everything; nobody imports it. */
@NullMarked
package dev.brightspots.app;

import org.jspecify.annotations.NullMarked;
