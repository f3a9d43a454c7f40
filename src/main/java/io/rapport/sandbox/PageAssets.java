package io.rapport.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The built page, as it lies in the jar. */
final class PageAssets {

    private static final String FOLDER = "/io/rapport/sandbox/page/";
    private static final Pattern NAME = Pattern.compile("assets/[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /** A file of the page. */
    record Asset(String type, String tag, ByteBuffer bytes, ByteBuffer zipped) {}

    /** The file behind a path of the address; empty when there is none. */
    Optional<Asset> find(String path) {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        if (!name.equals("index.html") && !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(name)).or(() -> read(name));
    }

    private Optional<Asset> read(String name) {
        try (InputStream stream = PageAssets.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readAllBytes();
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            Asset asset = new Asset(
                    type == null ? "application/octet-stream" : type,
                    tag(bytes),
                    ByteBuffer.wrap(bytes),
                    ByteBuffer.wrap(zipped(bytes)));
            known.put(name, asset);
            return Optional.of(asset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream room = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(room)) {
            zip.write(bytes);
        }
        return room.toByteArray();
    }
}
