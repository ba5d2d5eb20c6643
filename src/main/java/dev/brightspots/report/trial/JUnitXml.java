package dev.brightspots.report.trial;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.advise.trial.Trial;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The cases in the form that servers for tests read: a suite for each file of cases. The same trial gives the same bytes. */
public final class JUnitXml {
    private static final String TIME = "0";

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes all cases; leaves the stream open. */
    public static void write(Trial trial, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new JUnitXml(xml).all(trial.runs());
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The results cannot be written as XML", e);
        }
    }

    private void all(List<CaseRun> runs) throws XMLStreamException {
        Map<String, List<CaseRun>> files = new TreeMap<>();
        runs.forEach(run -> files.computeIfAbsent(run.tried().place().file(), any -> new ArrayList<>())
                .add(run));
        xml.writeStartDocument("UTF-8", "1.0");
        line("");
        xml.writeStartElement("testsuites");
        counts("rules", runs);
        for (Map.Entry<String, List<CaseRun>> file : files.entrySet()) {
            suite(file.getKey(), file.getValue());
        }
        line("");
        xml.writeEndElement();
        line("");
        xml.writeEndDocument();
    }

    private void suite(String file, List<CaseRun> runs) throws XMLStreamException {
        line("  ");
        xml.writeStartElement("testsuite");
        counts(folder(file), runs);
        for (CaseRun run : runs) {
            line("    ");
            xml.writeStartElement("testcase");
            attribute("name", run.tried().name());
            attribute("classname", folder(file).replace('/', '.'));
            attribute("time", TIME);
            if (!run.misses().isEmpty()) {
                failure(run);
            }
            xml.writeEndElement();
        }
        line("  ");
        xml.writeEndElement();
    }

    /** One for a case: readers of this form take no more. */
    private void failure(CaseRun run) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute(
                "message",
                run.misses().stream().map(miss -> miss.problem().what()).collect(Collectors.joining("; ")));
        attribute("type", "case");
        xml.writeCharacters(legal(String.join("\n", TrialText.of(run))));
        xml.writeEndElement();
    }

    private static String folder(String file) {
        return file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : file;
    }

    private void counts(String name, List<CaseRun> runs) throws XMLStreamException {
        long failed = runs.stream().filter(run -> !run.misses().isEmpty()).count();
        attribute("name", name);
        attribute("tests", String.valueOf(runs.size()));
        attribute("failures", String.valueOf(failed));
        attribute("errors", "0");
        attribute("skipped", "0");
        attribute("time", TIME);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private void line(String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }

    /** XML has no way at all to write some characters, such as a bell. */
    private static String legal(String text) {
        return text.codePoints()
                .map(one -> isLegal(one) ? one : 0xFFFD)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isLegal(int one) {
        return one == '\t'
                || one == '\n'
                || (one >= ' ' && one <= 0xD7FF)
                || (one >= 0xE000 && one <= 0xFFFD)
                || one > 0xFFFF;
    }
}
