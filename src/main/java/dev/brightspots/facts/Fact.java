package dev.brightspots.facts;

/** What stands in a rule session: a flat record of strings, enums, booleans and finite numbers. */
public sealed interface Fact permits Evidence, Conclusion {}
