package org.networkspc.reports.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.networkspc.interpret.Interpretation;
import org.networkspc.measure.Logbook;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.reports.page.BehindTheCharts;
import org.networkspc.reports.page.BetweenGroups;
import org.networkspc.reports.page.Block;
import org.networkspc.reports.page.BrightSpots;
import org.networkspc.reports.page.ChartNumbers;
import org.networkspc.reports.page.CompletenessPage;
import org.networkspc.reports.page.Edition;
import org.networkspc.reports.page.Frame;
import org.networkspc.reports.page.IdeasPage;
import org.networkspc.reports.page.MeetingSheet;
import org.networkspc.reports.page.MemberPage;
import org.networkspc.reports.page.MethodPage;
import org.networkspc.reports.page.NetworkHome;
import org.networkspc.reports.page.NumberTable;
import org.networkspc.reports.page.Page;
import org.networkspc.reports.page.PathwayPage;
import org.networkspc.reports.page.Source;
import org.networkspc.reports.page.WhyItMoved;
import org.networkspc.series.Pooling;
import org.networkspc.words.Words;

/**
 * Which pages for whom, each made when it is asked for.
 *
 * @param sources the files the numbers come from
 * @param version of this software
 * @param members whose own files are made, in the order of their ids
 * @param reason why it is made without a measure of the whole population; may be empty
 */
public record PackPlan(Edition edition, List<Source> sources, String version, List<Member> members, String reason) {
    /** Name of the part that every member may see. */
    static final String NETWORK = "network";

    private static final String ONLY = "for {0} only";

    public PackPlan {
        sources = List.copyOf(sources);
        members = List.copyOf(members);
    }

    /**
     * What one file holds.
     *
     * @param name of the file, without its ending: "network", "members/H01"
     * @param title for window and document titles
     * @param numbers of everything drawn on the pages
     */
    public record Part(String name, String title, List<Page> pages, List<NumberTable> numbers) {
        public Part {
            pages = List.copyOf(pages);
            numbers = List.copyOf(numbers);
        }
    }

    /** The monthly pack; {@code wanted} chooses whose own files are made. */
    public static PackPlan of(Edition edition, List<Source> sources, String version, Predicate<Member> wanted) {
        return of(edition, sources, version, wanted, "");
    }

    /** @param reason why it is made without a measure of the whole population; may be empty */
    public static PackPlan of(
            Edition edition, List<Source> sources, String version, Predicate<Member> wanted, String reason) {
        List<Member> members =
                edition.network().members().stream().filter(wanted).toList();
        return new PackPlan(edition, sources, version, members, reason);
    }

    /** What every member may see. */
    public Part network() {
        List<Block> finding = new ArrayList<>(NetworkHome.finding(edition));
        finding.addAll(BehindTheCharts.lead(edition));
        Page first = new Page(edition.say("The shared aim"), edition.frame("The {network}"), finding);
        List<Block> measures = new ArrayList<>(List.of(new Block.Headline("", edition.say("The family of measures"))));
        measures.addAll(NetworkHome.families(edition));
        measures.addAll(BehindTheCharts.family(edition));
        Page family = new Page(edition.say("Family of measures"), edition.frame("Measures"), measures);
        List<Page> pages = new ArrayList<>();
        pages.add(numbered(1, first));
        pages.add(numbered(2, family));
        pages.add(numbered(3, WhyItMoved.page(edition)));
        pages.add(numbered(3, CompletenessPage.of(edition)));
        BetweenGroups.of(edition).ifPresent(page -> pages.add(numbered(4, page)));
        PathwayPage.of(edition).ifPresent(page -> pages.add(numbered(5, page)));
        pages.add(numbered(6, BrightSpots.page(edition)));
        pages.add(numbered(7, IdeasPage.part(edition)));
        pages.add(numbered(8, MeetingSheet.page(edition)));
        pages.add(MethodPage.of(edition, sources, version, reason));
        return new Part(
                NETWORK,
                edition.network().name(),
                pages,
                ChartNumbers.of(pages, edition.network().id(), pooled(edition)));
    }

    /** A part keeps its number every month, also when another is left out. */
    private static Page numbered(int part, Page page) {
        return new Page(part + " · " + page.title(), page.frame(), page.blocks());
    }

    /** Pooled lines in full, of which pages may draw small ones only, and each as reported. */
    private static List<NumberTable> pooled(Edition edition) {
        List<NumberTable> numbers = new ArrayList<>();
        for (MeasurePlan plan : edition.config().measures()) {
            Logbook written = edition.written().of(plan);
            Optional<Interpretation> usual = edition.lines().pooled(plan);
            usual.ifPresent(reading -> numbers.add(ChartNumbers.of(reading, written, edition.words())));
            if (usual.filter(PackPlan::isAsReported).isEmpty()) {
                edition.lines()
                        .pooled(plan, Pooling.AS_REPORTED)
                        .ifPresent(reading -> numbers.add(ChartNumbers.of(reading, written, edition.words())));
            }
        }
        return numbers;
    }

    private static boolean isAsReported(Interpretation reading) {
        return reading.chart().series().pooling() == Pooling.AS_REPORTED;
    }

    /** One member's own file, with only its own numbers. */
    public Part member(Member member) {
        String title = edition.network().name() + ": " + member.name();
        Page page = MemberPage.of(edition, member);
        Frame frame = page.frame();
        Frame closed = new Frame(
                frame.name(), frame.navigation(), frame.asAt(), edition.say(ONLY, member.name()), frame.words());
        List<Page> pages = List.of(new Page(page.title(), closed, page.blocks()));
        return new Part(memberFile(member), title, pages, ChartNumbers.of(pages, member.id(), List.of()));
    }

    /** Who may see the part of the whole network. */
    String audience() {
        return edition.config().wording().audience();
    }

    /** Who may see a member's own file, in English. */
    static String audience(Member member) {
        return Words.PLAIN.say(ONLY, member.name());
    }

    /** Where a member's own file is within a pack, without its ending. */
    public static String memberFile(Member member) {
        return "members/" + fileName(member.id());
    }

    /** An id as a file name on every system; what is not a letter, digit, hyphen or underscore is written as its code. */
    static String fileName(String id) {
        StringBuilder name = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                name.appendCodePoint(c);
            } else {
                name.append('.').append(Integer.toHexString(c)).append('.');
            }
        });
        return name.toString();
    }
}
