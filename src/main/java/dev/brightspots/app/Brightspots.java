package dev.brightspots.app;

/** The one main. */
public final class Brightspots {
    private Brightspots() {}

    public static void main(String[] args) {}
}
