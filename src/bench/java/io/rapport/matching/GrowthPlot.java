package io.rapport.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Draws measured figures as an SVG: reads lines such as {@code COMPANY 12500: 0.031 s}, as {@link OneSolve} prints them, and writes the file that it is given. Both
 * axes are logarithmic; a dashed line from the least figure shows what growth in proportion would be. Of several figures for one size the least counts.
 */
public final class GrowthPlot {

    private static final Pattern LINE = Pattern.compile("(\\w+) (\\d+): ([0-9.]+) s");
    private static final String[] COLOURS = {"#2457a6", "#b4541a", "#2d7d46", "#7a3b8f", "#6b6b6b"};
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 64;
    private static final int RIGHT = 100;
    private static final int TOP = 16;
    private static final int BOTTOM = 40;

    private final Map<String, TreeMap<Integer, Double>> series;
    private final double fewest;
    private final double most;
    private final double least;
    private final double longest;

    private GrowthPlot(Map<String, TreeMap<Integer, Double>> series) {
        this.series = series;
        this.fewest = series.values().stream().mapToInt(TreeMap::firstKey).min().orElseThrow();
        this.most = series.values().stream().mapToInt(TreeMap::lastKey).max().orElseThrow();
        this.least = seconds().min().orElseThrow();
        this.longest = Math.max(seconds().max().orElseThrow(), least * most / fewest);
    }

    private DoubleStream seconds() {
        return series.values().stream().flatMap(each -> each.values().stream()).mapToDouble(Double::doubleValue);
    }

    /** Reads figures from the standard input and writes the picture. */
    public static void main(String[] args) throws IOException {
        Map<String, TreeMap<Integer, Double>> series = new TreeMap<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher figure = LINE.matcher(line.strip());
            if (figure.matches()) {
                series.computeIfAbsent(figure.group(1), family -> new TreeMap<>())
                        .merge(Integer.valueOf(figure.group(2)), Double.valueOf(figure.group(3)), Math::min);
            }
        }
        Files.writeString(Path.of(args[0]), new GrowthPlot(series).svg());
    }

    private double x(double size) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.log(size / fewest) / Math.log(most / fewest);
    }

    private double y(double seconds) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * Math.log(seconds / least) / Math.log(longest / least);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    private String svg() {
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-label=\"Seconds by number of vertices\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH, HEIGHT));
        series.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .forEach(size -> svg.append(format(
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#444\">%,d</text>%n",
                        x(size), HEIGHT - BOTTOM + 20, size)));
        for (double seconds = power(least); seconds <= longest; seconds *= 10) {
            if (seconds >= least) {
                svg.append(format(
                        "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\""
                                + " fill=\"#444\">%s s</text>%n",
                        LEFT, y(seconds), WIDTH - RIGHT, LEFT - 6, y(seconds) + 4, trimmed(seconds)));
            }
        }
        svg.append(format(
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#999\" stroke-dasharray=\"6 4\"/>%n",
                x(fewest), y(least), x(most), y(least * most / fewest)));
        int colour = 0;
        for (Map.Entry<String, TreeMap<Integer, Double>> each : series.entrySet()) {
            svg.append(curve(each.getKey(), each.getValue(), COLOURS[colour++ % COLOURS.length]));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double power(double least) {
        return Math.pow(10, Math.floor(Math.log10(least)));
    }

    private static String trimmed(double seconds) {
        return seconds >= 1 ? format("%.0f", seconds) : format("%.3f", seconds).replaceAll("0+$", "");
    }

    private String curve(String family, TreeMap<Integer, Double> figures, String colour) {
        String points = figures.entrySet().stream()
                .map(each -> format("%.1f %.1f", x(each.getKey()), y(each.getValue())))
                .collect(Collectors.joining("L", "M", ""));
        return format(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                        + "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                points,
                colour,
                WIDTH - RIGHT + 6,
                y(figures.lastEntry().getValue()) + 4,
                colour,
                family.toLowerCase(Locale.ROOT));
    }
}
