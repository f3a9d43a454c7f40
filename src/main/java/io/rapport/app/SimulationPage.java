package io.rapport.app;

import io.rapport.matching.Simulation.Figures;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page that stands alone, with a plot for each figure of a simulation. */
record SimulationPage(int people, List<SimulateCommand.Played> played) {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Simulation: %1$d people, %2$d rounds</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
            figure { margin: 2rem 0 } figcaption { font-weight: 600 } svg { width: 100%%; height: auto }
            .line { fill: none; stroke: #2457a6; stroke-width: 2 } .bound { fill: none; stroke: #b4541a; stroke-width: 2; stroke-dasharray: 6 4 }
            .axis { stroke: #888 } text { font-size: 12px; fill: #444 }
            @media (prefers-color-scheme: dark) { body { color: #ddd; background: #181a1d } text { fill: #bbb } .line { stroke: #7fb0ff } .bound { stroke: #f0a060 } }
            </style>
            </head>
            <body>
            <h1>%1$d people, %2$d rounds</h1>
            <p>%3$d broken rules, %4$d places left out, %5$d repeats (no fewer than %6$d are possible).</p>
            %7$s
            <pre>%8$s</pre>
            </body>
            </html>
            """;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int LEFT = 60;
    private static final int BOTTOM = 30;
    private static final int TOP = 12;

    String html() {
        Figures last = played.get(played.size() - 1).figures();
        int violations =
                played.stream().mapToInt(each -> each.figures().violations()).sum();
        int leftOut = played.stream().mapToInt(each -> each.figures().leftOut()).sum();
        String plots = plot("Pairs introduced again, so far (dashed: the fewest possible)", Figures::repeats)
                        .replace("<!--bound-->", path("bound", Figures::fewestRepeats, most(Figures::repeats)))
                + plot("People left out", Figures::leftOut)
                + plot("Steps from one person to another, on average", Figures::path)
                + plot("Soft score, out of 1,000", Figures::soft);
        return PAGE.formatted(
                people,
                played.size(),
                violations,
                leftOut,
                last.repeats(),
                last.fewestRepeats(),
                plots,
                SimulateCommand.table(played));
    }

    private double most(ToDoubleFunction<Figures> figure) {
        double most = played.stream()
                .mapToDouble(each -> figure.applyAsDouble(each.figures()))
                .max()
                .orElse(0);
        return most <= 0 ? 1 : most;
    }

    private String plot(String caption, ToDoubleFunction<Figures> figure) {
        double most = most(figure);
        int base = HEIGHT - BOTTOM;
        return """
                <figure>
                <figcaption>%s</figcaption>
                <svg viewBox="0 0 %d %d" role="img" aria-label="%s">
                <path class="axis" d="M%d %dV%dH%d" fill="none"/>
                <text x="%d" y="%d" text-anchor="end">%s</text><text x="%d" y="%d" text-anchor="end">0</text>
                <text x="%d" y="%d">round 1</text><text x="%d" y="%d" text-anchor="end">round %d</text>
                <!--bound-->%s
                </svg>
                </figure>
                """.formatted(
                        caption,
                        WIDTH,
                        HEIGHT,
                        caption,
                        LEFT,
                        TOP,
                        base,
                        WIDTH,
                        LEFT - 6,
                        TOP + 8,
                        number(most),
                        LEFT - 6,
                        base,
                        LEFT,
                        HEIGHT - 8,
                        WIDTH,
                        HEIGHT - 8,
                        played.size(),
                        path("line", figure, most));
    }

    private String path(String kind, ToDoubleFunction<Figures> figure, double most) {
        int steps = Math.max(1, played.size() - 1);
        String points = IntStream.range(0, played.size())
                .mapToObj(round -> {
                    double x = LEFT + (double) (WIDTH - LEFT) * round / steps;
                    double value = figure.applyAsDouble(played.get(round).figures());
                    double y = HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most;
                    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
                })
                .collect(Collectors.joining("L", "M", ""));
        return "<path class=\"" + kind + "\" d=\"" + points + "\"/>";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
