package dev.brightspots;

import java.util.List;

/**
 * The work of others, and where it may be known.
 *
 * @param packages their packages
 * @param places ours that may import them
 */
record Library(String because, List<String> packages, List<String> places) {
    private static final List<Library> ALL = List.of(
            new Library(
                    "an engine can be replaced where few know it; cases and reasons are told without it",
                    List.of("org.drools..", "org.kie..", "org.antlr..", "com.github.javaparser.."),
                    List.of("rulepack", "advise")),
            new Library(
                    "what was compiled is looked at in one place", List.of("org.objectweb.asm.."), List.of("rulepack")),
            new Library("rows are read and written in one way", List.of("de.siegmar.."), List.of("load", "report")),
            new Library(
                    "what leaves in a file format of others is written by the outside contract alone",
                    List.of("com.lowagie..", "org.openpdf..", "net.fortuna..", "org.dhatim.."),
                    List.of("report")),
            new Library("native code stays behind one door", List.of("org.duckdb.."), List.of("load")),
            new Library(
                    "SQL is spoken where exports are mapped and where facts are kept",
                    List.of("java.sql.."),
                    List.of("load", "store")),
            new Library(
                    "everything up to the command line runs without Spring: it starts fast, also inside a cluster",
                    List.of(
                            "org.springframework..",
                            "jakarta..",
                            "org.springdoc..",
                            "io.swagger..",
                            "org.apache.tomcat.."),
                    List.of("store", "api", "pages", "app")),
            new Library(
                    "one package knows how facts are kept",
                    List.of("org.flywaydb..", "com.zaxxer.hikari..", "org.h2.."),
                    List.of("store")),
            new Library(
                    "documents are read and written at the rim; between, values travel",
                    List.of("tools.jackson..", "com.fasterxml.jackson.."),
                    List.of("text", "load", "report", "worlds", "bench", "api", "store", "app")),
            new Library(
                    "options and progress bars belong to commands",
                    List.of("picocli..", "me.tongfei.."),
                    List.of("cli", "app")),
            new Library("pages are drawn from results", List.of("org.thymeleaf.."), List.of("report", "pages")),
            new Library(
                    "who measures computes chances; nobody else should have to",
                    List.of("org.apache.commons.statistics..", "org.apache.commons.numbers.."),
                    List.of("measure", "learn", "worlds", "bench")),
            new Library(
                    "the core returns what it has to say; only a server writes a log",
                    List.of("org.slf4j..", "ch.qos.logback..", "java.util.logging.."),
                    List.of("store", "api", "pages", "app")));

    static List<Library> all() {
        return ALL;
    }
}
