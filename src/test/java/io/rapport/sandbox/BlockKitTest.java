package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The limits of Slack's reference: what just fits, and that one more does not. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a header; 150; {'type':'header','text':{'type':'plain_text','text':'@'}}",
                "a section's field; 2000; {'type':'section','fields':[{'type':'mrkdwn','text':'@'}]}",
                "a block id; 255; {'type':'divider','block_id':'@'}",
                "an action id; 255; {'type':'actions','elements':[{'type':'button','action_id':'@',"
                        + "'text':{'type':'plain_text','text':'a'}}]}",
                "an accessibility label; 75; {'type':'actions','elements':[{'type':'button','accessibility_label':'@',"
                        + "'text':{'type':'plain_text','text':'a'}}]}",
                "an option's text; 75; {'type':'actions','elements':[{'type':'static_select','options':["
                        + "{'text':{'type':'plain_text','text':'@'},'value':'a'}]}]}",
                "an option's value; 75; {'type':'actions','elements':[{'type':'static_select','options':["
                        + "{'text':{'type':'plain_text','text':'a'},'value':'@'}]}]}",
                "an option's description; 75; {'type':'actions','elements':[{'type':'radio_buttons','options':["
                        + "{'text':{'type':'mrkdwn','text':'a'},'value':'a','description':{'type':'plain_text','text':'@'}}]}]}",
                "a placeholder; 150; {'type':'actions','elements':[{'type':'users_select',"
                        + "'placeholder':{'type':'plain_text','text':'@'}}]}",
                "a confirmation's title; 100; {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text',"
                        + "'text':'a'},'confirm':{'title':{'type':'plain_text','text':'@'},"
                        + "'text':{'type':'plain_text','text':'a'}}}]}",
                "a confirmation's text; 300; {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text',"
                        + "'text':'a'},'confirm':{'title':{'type':'plain_text','text':'a'},"
                        + "'text':{'type':'plain_text','text':'@'}}}]}",
                "a confirmation's button; 30; {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text',"
                        + "'text':'a'},'confirm':{'title':{'type':'plain_text','text':'a'},"
                        + "'text':{'type':'plain_text','text':'a'},'confirm':{'type':'plain_text','text':'@'}}}]}",
                "words for a picture; 2000; {'type':'image','image_url':'https://example.com/a.png','alt_text':'@'}",
                "a chart's title; 50; {'type':'data_visualization','title':'@','chart':{'type':'pie','segments':["
                        + "{'label':'a','value':1}]}}",
                "a chart's label; 20; {'type':'data_visualization','title':'a','chart':{'type':'pie','segments':["
                        + "{'label':'@','value':1}]}}",
                "a chart's category; 20; {'type':'data_visualization','title':'a','chart':{'type':'bar','series':["
                        + "{'name':'a','data':[]}],'axis_config':{'categories':['@']}}}",
            })
    void boundsTexts(String what, int most, String block) {
        assertThat(check(BlockKit.Surface.MESSAGE, block.replace("@", "x".repeat(most)))
                        .all())
                .as(what)
                .isEmpty();
        assertThat(check(BlockKit.Surface.MESSAGE, block.replace("@", "x".repeat(most + 1)))
                        .isEmpty())
                .as(what)
                .isFalse();
    }

    /** How many of a thing fit; {@code @} stands for as many of {@code each} with a number in place of {@code #}. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "fields; 10; {'type':'mrkdwn','text':'#'}; {'type':'section','fields':[@]}",
                "context elements; 10; {'type':'mrkdwn','text':'#'}; {'type':'context','elements':[@]}",
                "actions; 25; {'type':'button','action_id':'#','text':{'type':'plain_text','text':'a'}};"
                        + " {'type':'actions','elements':[@]}",
                "an overflow's options; 5; {'text':{'type':'plain_text','text':'a'},'value':'#'};"
                        + " {'type':'actions','elements':[{'type':'overflow','options':[@]}]}",
                "radio buttons; 10; {'text':{'type':'plain_text','text':'a'},'value':'#'};"
                        + " {'type':'actions','elements':[{'type':'radio_buttons','options':[@]}]}",
                "checkboxes; 10; {'text':{'type':'plain_text','text':'a'},'value':'#'};"
                        + " {'type':'actions','elements':[{'type':'checkboxes','options':[@]}]}",
                "a select's options; 100; {'text':{'type':'plain_text','text':'a'},'value':'#'};"
                        + " {'type':'actions','elements':[{'type':'static_select','options':[@]}]}",
                "a chart's series; 6; {'name':'#','data':[]}; {'type':'data_visualization','title':'a','chart':"
                        + "{'type':'line','series':[@],'axis_config':{}}}",
                "a chart's points; 20; {'label':'#','value':1}; {'type':'data_visualization','title':'a','chart':"
                        + "{'type':'line','series':[{'name':'a','data':[@]}],'axis_config':{}}}",
                "a chart's categories; 20; '#'; {'type':'data_visualization','title':'a','chart':"
                        + "{'type':'line','series':[{'name':'a','data':[]}],'axis_config':{'categories':[@]}}}",
                "a card's buttons; 3; {'type':'button','action_id':'#','text':{'type':'plain_text','text':'a'}};"
                        + " {'type':'card','title':{'type':'mrkdwn','text':'a'},'actions':[@]}",
            })
    void boundsNumbers(String what, int most, String each, String block) {
        assertThat(check(BlockKit.Surface.MESSAGE, block.replace("@", numbered(each, most)))
                        .all())
                .as(what)
                .isEmpty();
        assertThat(check(BlockKit.Surface.MESSAGE, block.replace("@", numbered(each, most + 1)))
                        .isEmpty())
                .as(what)
                .isFalse();
    }

    private static String numbered(String each, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> each.replace("#", String.valueOf(number)))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "mark-up in a select; {'type':'actions','elements':[{'type':'static_select','options':["
                        + "{'text':{'type':'mrkdwn','text':'a'},'value':'a'}]}]}; /blocks/0/elements/0/options/0/text/type",
                "nothing to select; {'type':'actions','elements':[{'type':'multi_users_select',"
                        + "'max_selected_items':0}]}; /blocks/0/elements/0/max_selected_items",
                "a number in the Home; {'type':'input','label':{'type':'plain_text','text':'a'},'element':"
                        + "{'type':'number_input','is_decimal_allowed':false}}; /blocks/0/element/type",
                "a field too long; {'type':'input','label':{'type':'plain_text','text':'a'},'element':"
                        + "{'type':'plain_text_input','max_length':3001}}; /blocks/0/element/max_length",
                "a chart in the Home; {'type':'data_visualization','title':'a','chart':{}}; /blocks/0/type",
            })
    void findsWhatTheHomeCannotShow(String what, String block, String place) {
        assertThat(check(BlockKit.Surface.HOME, block).all())
                .as(what)
                .anyMatch(each -> each.endsWith("[json-pointer:" + place + "]"));
    }

    @Test
    void boundsWhatIsSuggested() {
        String option = "{'text':{'type':'plain_text','text':'a'},'value':'#'}";

        assertThat(ElementCheck.suggestions(object("{'options':[]}")).isEmpty()).isTrue();
        assertThat(ElementCheck.suggestions(object("{'options':[" + numbered(option, 100) + "]}"))
                        .isEmpty())
                .isTrue();
        assertThat(ElementCheck.suggestions(object("{'options':[" + numbered(option, 101) + "]}"))
                        .isEmpty())
                .isFalse();
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
