package io.rapport.slack;

import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.slack.Counter.Caller;
import io.rapport.slack.Counter.Deed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Forms sent off: the reply is the acknowledgement. */
final class Submissions {

    private final Counter counter;

    Submissions(Counter counter) {
        this.counter = counter;
    }

    Response take(ViewSubmissionRequest request) {
        View view = request.getPayload().getView();
        Context context = request.getContext();
        if (view == null || view.getCallbackId() == null || SlackViews.CARD.equals(view.getCallbackId())) {
            return context.ack();
        }
        Optional<Caller> caller =
                counter.caller(context, request.getPayload().getUser().getTeamId());
        if (caller.isEmpty()) {
            return homeless(context, view);
        }
        return answer(context, view, perform(request, view, caller.get()), caller.get());
    }

    private Reply perform(ViewSubmissionRequest request, View view, Caller caller) {
        Deed deed;
        try {
            Keepsake keepsake = Keepsake.read(view.getPrivateMetadata());
            Answers answers = counter.transactions()
                    .run(work -> new StateValues(user -> counter.directory()
                                    .known(work, caller.connection().workspace(), user, counter.now())
                                    .value())
                            .answers(view.getState(), Answers.Stage.SUBMITTED));
            deed = new Deed(view.getCallbackId(), keepsake.subject(), answers, keepsake.place());
        } catch (IllegalArgumentException forged) {
            return Counter.unreadable(caller.member().locale());
        }
        return counter.receive(delivery(request), caller, deed);
    }

    private Response answer(Context context, View view, Reply reply, Caller caller) {
        Reach reach = reach(view, caller);
        if (reply instanceof Reply.Ask ask) {
            View next = counter.answering().view(ask.form(), reach.place(), reach);
            return show(
                    context, ask.how() == Reply.How.REPLACE || SlackViews.isTopmost(view) ? "update" : "push", next);
        } else if (reply instanceof Reply.Invalid invalid) {
            return invalid(context, view, invalid.problems(), reach);
        } else if (reply instanceof Reply.Refused refused && !inputs(view).isEmpty()) {
            String reason = counter.answering().plain(refused.reason(), reach);
            return errors(context, Map.of(inputs(view).get(0), reason));
        }
        Card card = ReplyCards.of(reply, caller.member().locale());
        return card.isEmpty()
                ? context.ackWithJson(action("clear").build())
                : show(context, "update", counter.answering().view(card, reach));
    }

    /** Returns problems beside their fields; those of fields that are not shown stand at the first one. */
    private Response invalid(Context context, View view, Map<String, String> problems, Reach reach) {
        List<String> inputs = inputs(view);
        Map<String, String> elsewhere = new TreeMap<>(problems);
        inputs.forEach(elsewhere::remove);
        if (inputs.isEmpty()) {
            Card card =
                    ReplyCards.of(new Reply.Invalid(problems), reach.member().locale());
            return show(context, "update", counter.answering().view(card, reach));
        }
        Map<String, String> errors = new TreeMap<>();
        problems.forEach((field, problem) -> {
            if (inputs.contains(field)) {
                errors.put(field, counter.answering().plain(problem, reach));
            }
        });
        if (!elsewhere.isEmpty()) {
            String all = counter.answering().plain(String.join(" ", elsewhere.values()), reach);
            errors.merge(inputs.get(0), all, (own, others) -> own + " " + others);
        }
        return errors(context, errors);
    }

    private static Response errors(Context context, Map<String, String> errors) {
        return context.ackWithJson(action("errors").errors(errors).build());
    }

    private static Response show(Context context, String action, View view) {
        return context.ackWithJson(action(action).view(view).build());
    }

    private static ViewSubmissionResponse.ViewSubmissionResponseBuilder action(String action) {
        return ViewSubmissionResponse.builder().responseAction(action);
    }

    private static Response homeless(Context context, View view) {
        List<String> inputs = inputs(view);
        return inputs.isEmpty() ? context.ack() : errors(context, Map.of(inputs.get(0), Counter.notInstalled()));
    }

    private static List<String> inputs(View view) {
        List<LayoutBlock> blocks = view.getBlocks() == null ? List.of() : view.getBlocks();
        return blocks.stream()
                .filter(InputBlock.class::isInstance)
                .map(LayoutBlock::getBlockId)
                .toList();
    }

    private static Reach reach(View view, Caller caller) {
        Place place;
        try {
            place = Keepsake.read(view.getPrivateMetadata()).place();
        } catch (IllegalArgumentException forged) {
            place = Place.NONE;
        }
        return Reach.outside(caller.connection(), caller.member(), Reach.From.FORM, place);
    }

    private static String delivery(ViewSubmissionRequest request) {
        String trigger = request.getPayload().getTriggerId();
        return trigger == null || trigger.isEmpty() ? Digest.whole(request.getRequestBodyAsString()) : trigger;
    }
}
