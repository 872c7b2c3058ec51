package org.networkspc.reports.pack.slides;

import java.time.LocalDate;
import java.util.Optional;
import org.networkspc.reports.page.Dates;
import org.networkspc.reports.page.Frame;

/**
 * What a file says of itself.
 *
 * @param about "Data as at 12 November 2024"; empty where no data is shown
 * @param language as office programs write it
 * @param day that stands where programs expect the time of writing: what the numbers are as at
 */
record FileProperties(String title, String about, String language, Optional<LocalDate> day) {

    static FileProperties of(String title, Frame frame) {
        String about = frame.asAt().isEmpty() ? "" : frame.words().say("Data as at {0}", frame.asAt());
        Optional<LocalDate> day = Dates.read(frame.asAt(), frame.words());
        return new FileProperties(title, about, SlideLanguage.of(frame.words()), day);
    }
}
