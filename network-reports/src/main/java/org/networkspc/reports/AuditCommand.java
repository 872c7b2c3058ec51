package org.networkspc.reports;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.networkspc.reports.store.AuditEntry;
import org.networkspc.reports.store.NetworkFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who did what, and when. */
@Command(
        name = "audit",
        description =
                "Print every accepted action, oldest first: when, by whom as far as is known, what, to what, and what"
                        + " came of it. Changes nothing; the service may be running.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "a network's folder, or one that holds several")
    private Path data = Path.of(".");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Path network : NetworkFolders.in(data)) {
            String name = Copied.name(data.relativize(network).toString());
            AuditEntry.in(network).forEach(entry -> out.println(name + line(entry)));
        }
        out.flush();
        return Main.OK;
    }

    private static String line(AuditEntry entry) {
        return Stream.of(
                        entry.at().toString(),
                        entry.by(),
                        entry.action(),
                        entry.object(),
                        entry.outcome().toString())
                .map(text -> text.codePoints()
                        .map(c -> Character.isISOControl(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .collect(Collectors.joining("\t"));
    }
}
