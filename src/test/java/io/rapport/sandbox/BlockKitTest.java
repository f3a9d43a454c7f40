package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockKitTest {

    private static final String SECTION = "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a section without text; {'type':'section'}; /blocks/0",
                "an unknown block; {'type':'poem'}; /blocks/0/type",
                "an input in a message; {'type':'input','label':{'type':'plain_text','text':'a'},"
                        + "'element':{'type':'plain_text_input'}}; /blocks/0/type",
                "an alert in a message; {'type':'alert','text':{'type':'plain_text','text':'a'}}; /blocks/0/type",
                "a picture without words; {'type':'image','image_url':'https://example.com/a.png'}; /blocks/0",
                "a marked header; {'type':'header','text':{'type':'mrkdwn','text':'a'}}; /blocks/0/text/type",
                "an empty text; {'type':'section','text':{'type':'mrkdwn','text':''}}; /blocks/0/text/text",
                "an empty actions block; {'type':'actions','elements':[]}; /blocks/0/elements",
                "a field among actions; {'type':'actions','elements':[{'type':'plain_text_input'}]};"
                        + " /blocks/0/elements/0/type",
                "an unknown style; {'type':'actions','elements':[{'type':'button','style':'loud',"
                        + "'text':{'type':'plain_text','text':'a'}}]}; /blocks/0/elements/0/style",
                "a select without options; {'type':'actions','elements':[{'type':'static_select','options':[]}]};"
                        + " /blocks/0/elements/0/options",
                "a choice nobody offers; {'type':'actions','elements':[{'type':'static_select','options':["
                        + "{'text':{'type':'plain_text','text':'a'},'value':'a'}],"
                        + "'initial_option':{'text':{'type':'plain_text','text':'b'},'value':'b'}}]};"
                        + " /blocks/0/elements/0/initial_option",
                "a chart without title; {'type':'data_visualization','chart':{'type':'pie','segments':[]}}; /blocks/0",
            })
    void findsWhatSlackRefuses(String what, String block, String place) {
        Findings findings = check(BlockKit.Surface.MESSAGE, block);

        assertThat(findings.all()).as(what).anyMatch(each -> each.endsWith("[json-pointer:" + place + "]"));
    }

    @Test
    void countsBlocksBySurface() {
        String section = SECTION.formatted("a");

        assertThat(check(BlockKit.Surface.MESSAGE, Collections.nCopies(50, section))
                        .isEmpty())
                .isTrue();
        assertThat(check(BlockKit.Surface.MESSAGE, Collections.nCopies(51, section))
                        .isEmpty())
                .isFalse();
        assertThat(check(BlockKit.Surface.HOME, Collections.nCopies(100, section))
                        .isEmpty())
                .isTrue();
        assertThat(check(BlockKit.Surface.MODAL, Collections.nCopies(101, section))
                        .isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3000, true", "3001, false"})
    void boundsTheTextOfASection(int length, boolean isGood) {
        assertThat(check(BlockKit.Surface.MESSAGE, SECTION.formatted("a".repeat(length)))
                        .isEmpty())
                .isEqualTo(isGood);
    }

    @ParameterizedTest
    @CsvSource({"75, 2000, true", "76, 1, false", "1, 2001, false"})
    void boundsButtons(int label, int value, boolean isGood) {
        assertThat(check(BlockKit.Surface.MESSAGE, button("a", "x".repeat(label), "v".repeat(value)))
                        .isEmpty())
                .isEqualTo(isGood);
    }

    @Test
    void wantsEachActionIdOnce() {
        List<String> twice = List.of(button("same", "One", "1"), button("same", "Two", "2"));

        assertThat(check(BlockKit.Surface.MESSAGE, twice).all()).anyMatch(each -> each.contains("already exists"));
    }

    @Test
    void boundsTheWholeMessage() {
        List<String> many = Collections.nCopies(5, SECTION.formatted("a".repeat(2900)));

        assertThat(check(BlockKit.Surface.MESSAGE, many).isTooLong()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a long title; {'type':'modal','title':{'type':'plain_text','text':'1234567890123456789012345'},'blocks':[]};"
                        + " /view/title/text",
                "no title; {'type':'modal','blocks':[]}; /view",
                "a Home as a modal; {'type':'home','title':{'type':'plain_text','text':'a'},'blocks':[]}; /view/type",
                "inputs without submit; {'type':'modal','title':{'type':'plain_text','text':'a'},'blocks':[{'type':'input',"
                        + "'label':{'type':'plain_text','text':'a'},'element':{'type':'plain_text_input'}}]}; /view",
            })
    void findsBrokenModals(String what, String view, String place) {
        Findings findings = ViewCheck.check(object(view), BlockKit.Surface.MODAL);

        assertThat(findings.all()).as(what).anyMatch(each -> each.endsWith("[json-pointer:" + place + "]"));
    }

    @Test
    void refusesHugeViews() {
        JsonObject view = object("{'type':'home','blocks':[]}");
        view.addProperty("callback_id", "a".repeat(251_000));

        assertThat(ViewCheck.check(view, BlockKit.Surface.HOME).isTooLong()).isTrue();
    }

    @Test
    void acceptsWhatSlackAccepts() {
        String chart =
                "{'type':'data_visualization','title':'Met','chart':{'type':'bar','series':[{'name':'Met','data':["
                        + "{'label':'1','value':3}]}],'axis_config':{'categories':['1']}}}";

        assertThat(check(BlockKit.Surface.MESSAGE, chart).all()).isEmpty();
    }

    private static String button(String id, String label, String value) {
        return "{'type':'actions','elements':[{'type':'button','action_id':'" + id + "','value':'" + value
                + "','text':{'type':'plain_text','text':'" + label + "'}}]}";
    }

    private static Findings check(BlockKit.Surface surface, String block) {
        return check(surface, List.of(block));
    }

    private static Findings check(BlockKit.Surface surface, List<String> blocks) {
        JsonArray all = new JsonArray();
        blocks.forEach(block -> all.add(object(block)));
        return BlockKit.check(all, surface);
    }

    private static JsonObject object(String text) {
        return (JsonObject) Json.read(text.replace('\'', '"'));
    }
}
