package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.View;
import org.junit.jupiter.api.Test;

/** Two acts in one form whose answers are under way at the same time. */
class RedrawsTest {

    private final Redraws redraws = new Redraws();
    private final Form form = new Form();

    @Test
    void drawsALaterActsAnswerOverAnEarliersThoughBothSawTheSameForm() throws Exception {
        draw("chosen", "look 0", 1);
        draw("pressed", "look 0", 2);

        assertThat(form.content).isEqualTo("pressed");
    }

    @Test
    void leavesALaterActsAnswerWhereAnEarliersComesAfterIt() throws Exception {
        draw("pressed", "look 0", 2);
        draw("chosen", "look 0", 1);

        assertThat(form.content).isEqualTo("pressed");
    }

    @Test
    void drawsNothingOverWhatIsNotItsOwn() throws Exception {
        draw("chosen", "an older look", 1);

        assertThat(form.content).isEmpty();
    }

    @Test
    void drawsNothingOverWhatCameAfterItsOwn() throws Exception {
        draw("chosen", "look 0", 1);
        form.content = "sent";
        form.look++;
        draw("pressed", "look 0", 2);

        assertThat(form.content).isEqualTo("sent");
    }

    @Test
    void keepsFormsApart() throws Exception {
        draw("chosen", "look 0", 5);
        Form other = new Form();
        redraws.draw(new Reach.Front("V2", "look 0", 1), hash -> other.update("pressed", hash));

        assertThat(other.content).isEqualTo("pressed");
    }

    private void draw(String content, String hash, long turn) throws Exception {
        redraws.draw(new Reach.Front("V1", hash, turn), seen -> form.update(content, seen));
    }

    /** A form as Slack keeps it: whoever knows its present look may replace it. */
    private static final class Form {
        private String content = "";
        private int look;

        ViewsUpdateResponse update(String newContent, String hash) {
            ViewsUpdateResponse response = new ViewsUpdateResponse();
            response.setOk(hash.equals("look " + look));
            if (response.isOk()) {
                content = newContent;
                look++;
                response.setView(View.builder().hash("look " + look).build());
            } else {
                response.setError("hash_conflict");
            }
            return response;
        }
    }
}
