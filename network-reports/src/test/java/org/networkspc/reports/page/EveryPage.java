package org.networkspc.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.networkspc.measure.ChangeIdea;
import org.networkspc.measure.Member;
import org.networkspc.reports.config.MeasurePlan;
import org.networkspc.series.Pooling;

/** Every page that there is of a network, each way of looking at it. */
public final class EveryPage {
    private static final Source SOURCE = new Source("rows.csv", "", "0123456789abcdef", new Source.Rows(4, 2, 1, 1));

    private EveryPage() {}

    /** With links between them, as a service shows them, then as parts of a pack. */
    public static List<Page> of(Edition stored) {
        Edition edition = linked(stored);
        List<Page> pages = single(edition);
        edition.config().measures().forEach(plan -> pages.addAll(of(edition, plan)));
        for (Member member : edition.network().members()) {
            pages.add(MemberPage.of(edition, member));
        }
        for (ChangeIdea idea : edition.config().ideas()) {
            pages.add(IdeaPage.of(edition, idea));
        }
        return pages;
    }

    /** One page of each kind: the first measure in every way, one member, one idea. */
    public static List<Page> ofEachKind(Edition stored) {
        Edition edition = linked(stored);
        List<Page> pages = single(edition);
        pages.addAll(of(edition, edition.config().measures().get(0)));
        pages.add(MemberPage.of(edition, edition.network().members().get(0)));
        pages.add(IdeaPage.of(edition, edition.config().ideas().get(0)));
        return pages;
    }

    private static Edition linked(Edition stored) {
        return new Edition(
                stored.config(),
                stored.pool(),
                stored.asAt(),
                Routes.of(stored.network().id()),
                stored.readings());
    }

    /** Those that there is one of. */
    private static List<Page> single(Edition edition) {
        List<Page> pages = new ArrayList<>(List.of(
                NetworkHome.of(edition),
                MeasuresPage.of(edition),
                IdeasPage.of(edition, ""),
                MethodPage.of(edition, List.of(SOURCE), "1.0"),
                MethodPage.of(edition, List.of(), "1.0"),
                CompletenessPage.of(edition),
                BrightSpots.page(edition),
                MeetingSheet.page(edition),
                WhyItMoved.page(edition),
                IdeasPage.part(edition)));
        PathwayPage.of(edition).ifPresent(pages::add);
        BetweenGroups.of(edition).ifPresent(pages::add);
        PublicPage.of(edition).ifPresent(pages::add);
        for (EntryForms.Kind kind : EntryForms.Kind.values()) {
            pages.add(EntryForms.refused(edition, kind, Map.of(), List.of()));
        }
        return pages;
    }

    private static List<Page> of(Edition edition, MeasurePlan plan) {
        List<Page> pages = new ArrayList<>(List.of(MeasurePage.of(edition, plan), MembersPage.of(edition, plan)));
        for (Pooling way : edition.lines().ways(plan)) {
            pages.add(MeasurePage.of(edition, plan, way));
        }
        for (Cohort wave : edition.waves().of(plan)) {
            pages.add(MeasurePage.of(edition, plan, Look.at(wave.name()), Optional.empty()));
        }
        pages.add(MeasurePage.of(edition, plan, Look.SINCE_JOINING, Optional.empty()));
        return pages;
    }
}
