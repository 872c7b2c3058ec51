package org.networkspc.reports.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonAnswerTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode result(String request) {
        return JSON.readTree(new Analyse().answer(request, 1)).path("result");
    }

    private static JsonNode funnel(String convention, String options) {
        return result("{\"id\": 1, \"chart\": \"funnel\", \"convention\": \"" + convention + "\", \"input\": {"
                + "\"org\": [\"C\", \"A\", \"B\", \"A\"], \"numerator\": [5, 10, null, 1],"
                + " \"denominator\": [10, 20, 30, 2], \"options\": " + options + "}}");
    }

    @Test
    void aFunnelAddsRowsOfAMemberAndListsWhoIsLeftOut() {
        JsonNode result = funnel("standard", "{\"data_type\": \"PR\", \"multiplier\": 100}");

        assertEquals("[\"A\",\"C\"]", result.get("org").toString());
        assertEquals("[11.0,5.0]", result.get("numerator").toString());
        assertEquals("[50.0,50.0]", result.get("ratio").toString());
        assertEquals("[\"B\"]", result.get("left_out").toString());
        assertEquals(50, result.get("target").doubleValue());
    }

    @Test
    void theConventionPheKeepsTheOrderOfTheRows() {
        JsonNode result = funnel("phe", "{\"statistic\": \"proportion\"}");

        assertEquals("[\"C\",\"A\"]", result.get("org").toString());
        assertEquals(
                "[\"Not significant\",\"Not significant\"]",
                result.get("significance").toString());
    }

    @Test
    void aMissingRowHasNoIntervalAndZeroEventsHaveOne() {
        JsonNode result = result("{\"id\": 1, \"chart\": \"ci-rate\", \"convention\": \"phe\", \"input\":"
                + " {\"numerator\": [null, 0], \"denominator\": [10, 100000]}}");

        assertEquals("[null,0.0]", result.at("/intervals/0/value").toString());
        assertEquals("[null,\"Exact\"]", result.at("/intervals/0/method").toString());
        assertEquals(3.688879, result.at("/intervals/0/upper/1").doubleValue(), 1e-6);
    }

    @Test
    void aStandardisedRateFromFewerThanTenEventsIsWithheld() {
        JsonNode result = result("{\"id\": 1, \"chart\": \"dsr\", \"input\": {\"group\": [\"A\", \"B\"],"
                + " \"events\": [[4, 5], [4, 6]], \"population\": [[10, 10], [10, 10]],"
                + " \"standard_population\": [1, 1]}}");

        assertEquals("[9.0,10.0]", result.get("total_count").toString());
        assertEquals("[true,false]", result.get("withheld").toString());
        assertEquals("[null,0.5]", result.get("value").toString());
    }

    @Test
    void runLengthsAreAnAnalysisToo() {
        JsonNode shewhart = result("{\"id\": 1, \"analysis\": \"arl\", \"input\":"
                + " {\"shift\": [0], \"options\": {\"rules\": [\"C1\", \"C4\"]}}}");
        JsonNode cusum = result("{\"id\": 1, \"analysis\": \"arl\", \"input\":"
                + " {\"shift\": [0, 1], \"options\": {\"designs\": [{\"k\": 0.5, \"h\": 5}]}}}");
        JsonNode limits =
                result("{\"id\": 1, \"analysis\": \"arl\", \"input\": {\"arl0\": [370.5], \"options\": {\"k\": 0.5}}}");

        assertEquals(370.398347, shewhart.at("/arl/C1/0").doubleValue(), 1e-6);
        assertEquals(465.4435, cusum.at("/rows/0/arl_two_sided/0").doubleValue(), 1e-4);
        assertEquals(4.775, limits.at("/cusum/0/arl0_370.5").doubleValue(), 1e-3);
    }

    @Test
    void aRunLengthThatNeverEndsIsNull() {
        JsonNode result = result("{\"id\": 1, \"chart\": \"cusum\", \"input\":"
                + " {\"shift\": [-5], \"options\": {\"designs\": [{\"k\": 2, \"h\": 20}]}}}");

        assertEquals("[null]", result.at("/rows/0/arl_one_sided").toString());
    }
}
