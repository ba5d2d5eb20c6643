package dev.brightspots.cli;

import dev.brightspots.text.Nearest;
import dev.brightspots.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our own words what is wrong with a command line, and what may have been meant. */
final class Usage {
    private Usage() {}

    static String whatIsWrong(ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), spec);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing.getMissing().stream().map(Usage::named).collect(Collectors.joining(", ")) + " is missing"
                    + advice("give it behind '" + spec.name() + "'.");
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return named(twice.getOverwritten()) + " stands twice" + advice("leave one of them out.");
        }
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        if (argument == null || value == null) {
            return "the command line cannot be understood" + advice("a value is missing, or stands too much.");
        }
        return Quote.of(value) + " cannot be used for " + named(argument)
                + advice(number(argument) ? "write a whole number." : "look at its example in --help.");
    }

    private static String unknown(String word, CommandSpec spec) {
        List<String> known = new ArrayList<>(
                word.startsWith("-")
                        ? spec.options().stream().map(OptionSpec::longestName).toList()
                        : spec.subcommands().keySet());
        String what = Quote.of(word)
                + (word.startsWith("-")
                        ? " is no option"
                        : known.isEmpty() ? " stands there for nothing" : " is no command");
        return what + (known.isEmpty() ? "" : advice(Nearest.advice(word, known)));
    }

    private static String advice(String maybe) {
        return System.lineSeparator() + "  Maybe " + maybe;
    }

    private static boolean number(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        return type == long.class || type == Integer.class || type == int.class;
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
