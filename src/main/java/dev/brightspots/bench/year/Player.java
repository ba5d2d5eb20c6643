package dev.brightspots.bench.year;

import dev.brightspots.worlds.World;

/** A way to decide what teams take up. */
interface Player {
    /** What follows from all that has happened in this world. */
    Decision decide(World world);
}
