package io.rapport.slack;

import com.slack.api.model.block.LayoutBlock;
import io.rapport.messaging.Card;
import java.util.List;

/**
 * Slack's chart block, which the SDK's model does not have yet; messages only.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block">Data visualization block</a>:
 * title 50 characters, 20 categories of 20 characters, the name of a series 20, two charts a message.
 */
record ChartBlock(String type, String title, Bars chart, String blockId) implements LayoutBlock {

    static final int MOST_BARS = 20;
    static final int TITLE = 50;
    static final int LABEL = 20;

    record Bars(String type, List<Series> series, Axis axisConfig) {}

    record Series(String name, List<Point> data) {}

    record Point(String label, int value) {}

    record Axis(List<String> categories) {}

    /** Draws a chart's bars as one series. */
    static ChartBlock of(Card.Chart chart, Speech speech, String blockId) {
        String title = speech.plain(chart.title(), TITLE);
        List<Point> points = chart.bars().stream()
                .map(bar -> new Point(speech.plain(bar.label(), LABEL), bar.value()))
                .toList();
        List<String> categories = points.stream().map(Point::label).toList();
        Bars bars = new Bars("bar", List.of(new Series(speech.own("chart.number"), points)), new Axis(categories));
        return new ChartBlock("data_visualization", title, bars, blockId);
    }

    /** Returns whether Slack draws such a chart: one to twenty bars, each named differently. */
    static boolean canDraw(Card.Chart chart, Speech speech) {
        long names = chart.bars().stream()
                .map(bar -> speech.plain(bar.label(), LABEL))
                .distinct()
                .count();
        return !chart.bars().isEmpty() && names == chart.bars().size() && names <= MOST_BARS;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getBlockId() {
        return blockId;
    }
}
