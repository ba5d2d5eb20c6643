package dev.brightspots.review;

/** Why something is not to be done: a list, so that reasons can be counted. */
public enum Reason {
    NOT_NOW("not now"),
    NO_TIME("no time for it"),
    DONE_ALREADY("it is done already"),
    WORK_DIFFERS("the work there is another"),
    SOURCE_DOES_NOT_FIT("the source does not fit"),
    NOT_CONVINCING("the evidence does not convince"),
    SOMETHING_ELSE_FIRST("something else comes first"),
    OTHER("another reason");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** As a person would say it. */
    public String words() {
        return words;
    }
}
