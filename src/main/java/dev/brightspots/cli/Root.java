package dev.brightspots.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = Root.NAME,
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Root.Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%n",
        parameterListHeading = "%n",
        commandListHeading = "%nCommands:%n")
final class Root implements Callable<Integer> {
    static final String NAME = "java -jar target/brightspots.jar";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "Print everything about an unexpected error, for those who look after the program.")
    private boolean trace;

    boolean traces() {
        return trace;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        if (spec != null) {
            CommandLine line = spec.commandLine();
            line.usage(line.getOut());
        }
        return Exit.UNUSABLE;
    }

    /** The version the jar was built as; 0.1.0 where it is not from a jar. */
    static String version() {
        String version = Root.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Root.class.getPackage().getImplementationVersion();
            return new String[] {"Brightspots " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
