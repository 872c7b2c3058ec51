package org.networkspc.reports.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.networkspc.measure.Measure;
import org.networkspc.measure.Member;
import org.networkspc.measure.Stratum;
import org.networkspc.pool.Missing;
import org.networkspc.pool.Moments;
import org.networkspc.pool.Observation;
import org.networkspc.pool.Reported;
import org.networkspc.pool.Tally;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.config.NetworkConfig;

/** Observations as bytes, each name written once. */
final class ObservationBytes {
    private static final int MISSING = 0;
    private static final int SUMS = 1;
    private static final int VALUES = 2;

    private ObservationBytes() {}

    static void write(DataOutputStream out, Collection<Observation> observations) throws IOException {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Observation o : observations) {
            for (String name : names(o)) {
                names.putIfAbsent(name, names.size());
            }
        }
        out.writeInt(names.size());
        for (String name : names.keySet()) {
            write(out, name);
        }
        out.writeInt(observations.size());
        for (Observation o : observations) {
            for (String name : names(o)) {
                out.writeInt(names.getOrDefault(name, 0));
            }
            out.writeInt((int) o.date().toEpochDay());
            write(out, o.reported());
        }
    }

    /** A text of any length. */
    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }

    private static List<String> names(Observation o) {
        return List.of(
                o.measure().id(),
                o.member().id(),
                o.stratum().dimension(),
                o.stratum().category());
    }

    private static void write(DataOutputStream out, Reported reported) throws IOException {
        if (reported instanceof Missing missing) {
            out.writeByte(MISSING);
            out.writeByte(missing.kind().ordinal());
            out.writeDouble(missing.lower());
            out.writeDouble(missing.upper());
            return;
        }
        Tally tally = (Tally) reported;
        Moments values = tally.values();
        out.writeByte(values.n() > 0 ? VALUES : SUMS);
        out.writeLong(tally.rows());
        out.writeDouble(tally.numerator());
        out.writeDouble(tally.denominator());
        if (values.n() > 0) {
            out.writeLong(values.n());
            for (double number : new double[] {values.mean(), values.m2(), values.min(), values.max()}) {
                out.writeDouble(number);
            }
        }
    }

    /**
     * What was written, with the measures and members of a network; members it does not list are those of the data.
     *
     * @throws IOException when it is of another network
     */
    static List<Observation> read(DataInputStream in, NetworkConfig config) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            names.add(text(in));
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        config.measures().stream().map(MeasurePlan::measure).forEach(m -> measures.put(m.id(), m));
        Map<String, Member> members = new LinkedHashMap<>();
        config.network().members().forEach(m -> members.put(m.id(), m));
        Map<List<String>, Stratum> strata = new LinkedHashMap<>();
        List<Observation> observations = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            Measure measure = measures.get(names.get(in.readInt()));
            if (measure == null) {
                throw new IOException("a measure that is none");
            }
            Member member = members.computeIfAbsent(names.get(in.readInt()), Member::of);
            List<String> group = List.of(names.get(in.readInt()), names.get(in.readInt()));
            Stratum stratum = strata.computeIfAbsent(
                    group, g -> g.get(0).isEmpty() ? Stratum.ALL : new Stratum(g.get(0), g.get(1)));
            LocalDate date = LocalDate.ofEpochDay(in.readInt());
            observations.add(new Observation(measure, member, stratum, date, reported(in)));
        }
        return observations;
    }

    private static Reported reported(DataInputStream in) throws IOException {
        int kind = in.readByte();
        if (kind == MISSING) {
            return new Missing(Missing.Kind.values()[in.readByte()], in.readDouble(), in.readDouble());
        }
        long rows = in.readLong();
        double numerator = in.readDouble();
        double denominator = in.readDouble();
        Moments values = kind == VALUES
                ? new Moments(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble())
                : Moments.EMPTY;
        return new Tally(rows, numerator, denominator, values);
    }
}
