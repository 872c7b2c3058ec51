package org.networkspc.rule;

/** Where rules and sets of rules were published. */
final class Sources {
    static final String SHEWHART = "Shewhart 1931, Economic Control of Quality of Manufactured Product";
    static final String WESTERN_ELECTRIC = "Western Electric 1956, Statistical Quality Control Handbook";
    static final String NELSON = "Nelson 1984, doi:10.1080/00224065.1984.11978921";
    static final String MONTGOMERY = "Montgomery, Introduction to Statistical Quality Control";
    static final String AIAG = "AIAG 2005, Statistical Process Control, 2nd edition";
    static final String WESTGARD =
            "Westgard's rules for laboratory control, as QI Macros lists them; first in Westgard et al. 1981";
    static final String WHEELER = "Wheeler 1993, Understanding Variation";
    static final String MINITAB = "Minitab, documentation of its tests for special causes";
    static final String PERLA = "Perla, Provost & Murray 2011, doi:10.1136/bmjqs.2009.037895";
    static final String SWED_EISENHART = "Swed & Eisenhart 1943, doi:10.1214/aoms/1177731494";
    static final String PROVOST_MURRAY = "Provost & Murray 2011, The Health Care Data Guide";
    static final String MAKING_DATA_COUNT = "NHS England, Making Data Count";
    static final String ANHOEJ = "Anhøj & Olesen 2014, doi:10.1371/journal.pone.0113825";
    static final String RUNS_BOX = "Anhøj & Wentzel-Larsen 2020, doi:10.1371/journal.pone.0233920";
    static final String BENNEYAN =
            "Benneyan 2001, Health Care Management Science 4, 305–318, as Minitab's documentation"
                    + " describes its Benneyan test";
    static final String RUNCHARTER = "runcharter (R package), sustained runs";
    static final String POWERBI_SPC = "PowerBI-SPC, its four patterns at their default lengths";
    static final String QCC = "qcc 2.7 (R package), its run rule";
    static final String XMRIT = "xmrit, after Wheeler 1993, Understanding Variation";

    private Sources() {}
}
