package io.rapport.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.slack.Counter.Caller;
import io.rapport.slack.Counter.Deed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Buttons pressed in messages, on Home and inside forms, and live fields filled in; a payload may carry several actions, each counts. */
final class Presses {

    private final Counter counter;
    private final AtomicLong turns = new AtomicLong();

    Presses(Counter counter) {
        this.counter = counter;
    }

    Response take(BlockActionRequest request) {
        BlockActionPayload payload = request.getPayload();
        ActionContext context = request.getContext();
        Optional<Caller> caller = counter.caller(context, payload.getUser().getTeamId());
        if (caller.isEmpty()) {
            counter.answering().tell(text(payload.getResponseUrl()), Counter.notInstalled());
            return context.ack();
        }
        List<Action> actions = payload.getActions() == null ? List.of() : payload.getActions();
        for (int index = 0; index < actions.size(); index++) {
            Action action = actions.get(index);
            if (isPress(action) || isLive(payload.getView(), action)) {
                press(payload, action, delivery(request, index), caller.get());
            }
        }
        return context.ack();
    }

    private void press(BlockActionPayload payload, Action action, String delivery, Caller caller) {
        Reach reach = reach(payload, caller, place(payload));
        counter.answering().bring(perform(payload, action, delivery, reach), reach);
    }

    private Reply perform(BlockActionPayload payload, Action action, String delivery, Reach reach) {
        Caller caller = new Caller(reach.connection(), reach.member());
        Deed deed;
        try {
            Answers answers = reach.isInForm() ? drafted(payload.getView(), caller) : Answers.NONE;
            deed = isPress(action)
                    ? Deed.pressed(action.getActionId(), action.getValue(), answers, reach.place())
                    : filledIn(payload.getView(), answers);
        } catch (IllegalArgumentException forged) {
            return Counter.unreadable(caller.member().locale());
        }
        return counter.receive(delivery, caller, deed);
    }

    /** A live field speaks for the form it stands in. */
    private static Deed filledIn(View view, Answers answers) {
        Keepsake keepsake = Keepsake.read(view.getPrivateMetadata());
        return new Deed(view.getCallbackId(), keepsake.subject(), answers, keepsake.place());
    }

    private Answers drafted(View view, Caller caller) {
        return counter.transactions()
                .run(work -> new StateValues(user -> counter.directory()
                                .known(work, caller.connection().workspace(), user, counter.now())
                                .value())
                        .answers(view.getState(), Answers.Stage.DRAFTED));
    }

    private Reach reach(BlockActionPayload payload, Caller caller, Place place) {
        View view = payload.getView();
        return new Reach(
                caller.connection(),
                caller.member(),
                from(view),
                place,
                text(payload.getTriggerId()),
                view == null
                        ? Reach.Front.NONE
                        : new Reach.Front(text(view.getId()), text(view.getHash()), turns.incrementAndGet()));
    }

    private static Reach.From from(@Nullable View view) {
        if (view == null) {
            return Reach.From.MESSAGE;
        }
        if ("home".equals(view.getType())) {
            return Reach.From.PAGE;
        }
        return SlackViews.isTopmost(view) ? Reach.From.TOPMOST_FORM : Reach.From.FORM;
    }

    private static Place place(BlockActionPayload payload) {
        View view = payload.getView();
        if (view != null) {
            return remembered(view);
        }
        BlockActionPayload.Container container = payload.getContainer();
        String channel =
                payload.getChannel() == null ? "" : text(payload.getChannel().getId());
        String message = container == null ? "" : text(container.getMessageTs());
        return new Place(channel, message, text(payload.getResponseUrl()));
    }

    private static Place remembered(View view) {
        try {
            return Keepsake.read(view.getPrivateMetadata()).place();
        } catch (IllegalArgumentException forged) {
            return Place.NONE;
        }
    }

    /** Returns whether the action is one of our buttons; choosing in a menu of a form, or following a link, is none. */
    private static boolean isPress(@Nullable Action action) {
        return action != null
                && "button".equals(action.getType())
                && action.getActionId() != null
                && !action.getActionId().startsWith(SlackBlocks.LINK + "#");
    }

    private static boolean isLive(@Nullable View view, @Nullable Action action) {
        return view != null
                && action != null
                && view.getBlocks() != null
                && view.getBlocks().stream()
                        .filter(block -> block instanceof InputBlock)
                        .map(block -> (InputBlock) block)
                        .anyMatch(block -> Boolean.TRUE.equals(block.getDispatchAction())
                                && text(block.getBlockId()).equals(action.getBlockId()));
    }

    private static String delivery(BlockActionRequest request, int index) {
        String trigger = text(request.getPayload().getTriggerId());
        String id = trigger.isEmpty() ? Digest.whole(request.getRequestBodyAsString()) : trigger;
        return id + "/" + index;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
