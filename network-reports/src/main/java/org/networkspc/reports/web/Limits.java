package org.networkspc.reports.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.networkspc.words.Phrase;
import org.networkspc.words.Words;

/** How much a request may bring, and what is said when it brings more. Nothing is kept in any of these cases. */
final class Limits {
    static final int LARGEST_FILE_MIB = 64;
    /** A form of the preview has one part for each thing that can be changed; files come one at a time. */
    static final int MOST_PARTS = 1_000;

    static final int LARGEST_HEADER_KIB = 8;
    /** Larger uploads wait in the temporary folder, not in memory. */
    private static final int IN_MEMORY_MIB = 1;

    static final Phrase TOO_LARGE = Phrase.of(
            "The file is larger than {0} MiB. Split it by year, and send the parts one after another.",
            LARGEST_FILE_MIB);
    private static final Phrase TOO_MANY_PARTS =
            Phrase.of("The request has more than {0} parts. Send one file at a time.", MOST_PARTS);
    private static final Phrase LONG_HEADER = Phrase.of(
            "The name of the file, or another heading of the request, is longer than {0} KiB. Give the file a shorter"
                    + " name, and send it again.",
            LARGEST_HEADER_KIB);
    private static final Phrase CUT_OFF =
            Phrase.of("The request ended before all of it had come, or is not a form. Please send the file again.");
    private static final Phrase NO_ROOM = Phrase.of(
            "The service has no room left to receive the file. Nothing was changed, and what was accepted before is"
                    + " safe. Ask whoever looks after the service to make room, then send it again.");

    private Limits() {}

    /** What to answer. */
    record Answer(int status, Phrase sentence) {}

    static void configure(JavalinConfig config, Supplier<Words> words) {
        config.jetty.multipartConfig.maxFileSize(LARGEST_FILE_MIB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_FILE_MIB + 1, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_MIB, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(LARGEST_HEADER_KIB * 1024));
        config.jetty.modifyServletContextHandler(handler -> {
            handler.setMaxFormKeys(MOST_PARTS);
            handler.setMaxFormContentSize(SizeUnit.MB.getMultiplier() * LARGEST_FILE_MIB);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new PlainSentences(words)));
    }

    /** What a failure to read a request means; empty when it has nothing to do with limits. */
    static Optional<Answer> answer(Throwable failure) {
        String chain = chain(failure);
        if (chain.contains("headers max length exceeded")) {
            return Optional.of(new Answer(431, LONG_HEADER));
        }
        if (chain.contains("too many keys")) {
            return Optional.of(new Answer(413, TOO_MANY_PARTS));
        }
        if (chain.contains("exceeded") || chain.contains("larger than max length")) {
            return Optional.of(new Answer(413, TOO_LARGE));
        }
        if (chain.contains("no space left") || chain.contains("quota exceeded")) {
            return Optional.of(new Answer(507, NO_ROOM));
        }
        return chain.contains("bad multipart") ? Optional.of(new Answer(400, CUT_OFF)) : Optional.empty();
    }

    private static String chain(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            messages.append(t.getMessage()).append('\n');
        }
        return messages.toString().toLowerCase(Locale.ROOT);
    }

    /** Answers to requests that are no requests, and so reach no handler. */
    private static final class PlainSentences extends ErrorHandler {
        private final Supplier<Words> words;

        private PlainSentences(Supplier<Words> words) {
            this.words = words;
        }

        private static Phrase sentence(int code) {
            return switch (code) {
                case 414 ->
                    Phrase.of("The address is longer than {0} KiB. Go back to the start page.", LARGEST_HEADER_KIB);
                case 431 ->
                    Phrase.of(
                            "A heading of the request is longer than {0} KiB. Delete the cookies of this address, and"
                                    + " try again.",
                            LARGEST_HEADER_KIB);
                default -> Phrase.of("The request could not be read. Please go back and try again.");
            };
        }

        @Override
        protected void writeErrorHtml(
                Request request, Writer writer, Charset charset, int code, String message, Throwable cause)
                throws IOException {
            Words own = words.get();
            writer.write("<!doctype html><html lang=\"" + own.language().code() + "\"><title>"
                    + inAscii(own.say("Not done")) + "</title><h1>" + inAscii(own.say(sentence(code)))
                    + "</h1></html>");
        }

        /** Readable in whatever encoding such a request is answered. */
        private static String inAscii(String text) {
            StringBuilder ascii = new StringBuilder();
            text.codePoints().forEach(c -> ascii.append(c < 128 ? Character.toString(c) : "&#" + c + ";"));
            return ascii.toString();
        }

        @Override
        protected void writeErrorPlain(Request request, PrintWriter writer, int code, String message, Throwable cause) {
            writer.write(sentence(code).toString());
        }

        @Override
        protected void writeErrorJson(Request request, PrintWriter writer, int code, String message, Throwable cause) {
            writer.write("{\"title\":\"" + sentence(code) + "\",\"status\":" + code + "}");
        }
    }
}
