package dev.brightspots.app;

import dev.brightspots.text.BadInput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one main. */
public final class Brightspots {
    private Brightspots() {}

    /** Stands for the root of all commands until those that work on files are there. */
    @Command(name = "brightspots", mixinStandardHelpOptions = true, subcommands = CommandLine.HelpCommand.class)
    private static final class Root {}

    public static void main(String[] args) {
        int code = commandLine(Rules::compile).execute(args);
        System.exit(code);
    }

    /** All commands; {@code compiler} makes the engine of a server. */
    static CommandLine commandLine(Rules.Compiler compiler) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new Serve(compiler));
        line.addSubcommand(new Load());
        line.setOut(utf8(FileDescriptor.out));
        line.setErr(utf8(FileDescriptor.err));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            if (thrown instanceof BadInput bad) {
                bad.problems().forEach(command.getErr()::println);
                command.getErr().flush();
                return 2;
            }
            throw thrown;
        });
        return line;
    }

    /** Text is UTF-8 whatever the machine's locale. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
