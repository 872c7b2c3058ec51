package org.networkspc.reports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.networkspc.reports.analyse.Analyse;
import org.networkspc.reports.analyse.AnalyseSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Questions on standard input, answers on standard output. */
@Command(
        name = "analyse",
        description = "Answer one JSON request per line of standard input with one JSON result per line.",
        mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {
    @Option(names = "--schema", description = "print the JSON Schema of requests and answers, and answer nothing")
    private boolean schema;

    @Override
    public Integer call() throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        if (schema) {
            out.write(AnalyseSchema.text());
        } else {
            Analyse.run(in, out);
        }
        out.flush();
        return Main.OK;
    }
}
