package alad.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Small programs that use an exported model, written beside it from the templates under {@code resources/snippets}. */
final class Snippets {
    private final ExportedFiles model;
    private final Map<String, String> words;

    /**
     * @param model the exported file, not yet written
     * @param words what stands for {@code @KEY@} in a template, beside MODEL, SNIPPET and MODULE
     */
    Snippets(ExportedFiles model, Map<String, String> words) {
        this.model = model;
        this.words = words;
    }

    /**
     * Adds {@code PREFIX_NAME.ENDING}, NAME being the model's in letters, digits and underscores.
     *
     * @return the name of what was added
     */
    String add(String template, String prefix, String ending) {
        String name = model.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        String module = prefix + "_" + (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^A-Za-z0-9]+", "_");
        String snippet = module + "." + ending;
        String text = template(template)
                .replace("@MODEL@", name)
                .replace("@SNIPPET@", snippet)
                .replace("@MODULE@", module);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("@" + word.getKey() + "@", word.getValue());
        }
        model.addBeside(snippet, text.getBytes(StandardCharsets.UTF_8));
        return snippet;
    }

    private static String template(String name) {
        try (InputStream in = Snippets.class.getResourceAsStream("/snippets/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Resource snippets/" + name + " can't be read", e);
        }
    }
}
