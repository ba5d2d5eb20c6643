package dev.brightspots.api;

/**
 * How the REST interface stands towards the world.
 *
 * @param maxBody bytes a request may bring
 */
public record ApiSettings(Reach reach, long maxBody) {
    /** Who can reach the server. */
    public enum Reach {
        /** Only programs on the same machine. */
        LOOPBACK,
        /** Whoever reaches the machine. */
        NETWORK
    }
}
