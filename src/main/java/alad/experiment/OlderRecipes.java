package alad.experiment;

import alad.modelfile.OlderOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes recipes of older versions such as they would be written now. */
final class OlderRecipes {
    private OlderRecipes() {}

    /**
     * Version 1 neither cut anomalous test rows nor watched them while training. Version 2 knew no test files,
     * contamination, groups, seeds of splits or listed rows, and of tables the scaling only. Until version 3 a split
     * without a seed took that of the training, and patience alone decided whose weights were kept.
     *
     * @param recipe changed in place
     */
    static JsonNode upgraded(JsonNode recipe) {
        int version = recipe.path("version").asInt();
        if (!(recipe instanceof ObjectNode tree) || version >= Recipe.VERSION) {
            return recipe;
        }
        if (version < 3) {
            addParts(tree, version);
        }
        if (tree.get("split") instanceof ObjectNode split && split.path("seed").isNull()) {
            split.set("seed", tree.path("options").path("seed"));
        }
        OlderOptions.upgrade(tree.path("options"));
        return tree;
    }

    private static void addParts(ObjectNode tree, int version) {
        if (version == 1) {
            tree.putNull("monitoring");
            if (tree.get("split") instanceof ObjectNode split) {
                split.put("anomalousShare", 1);
            }
        }
        if (tree.get("split") instanceof ObjectNode split) {
            split.put("contamination", 0);
            split.putNull("groups");
            split.putNull("seed");
            split.putNull("file");
        }
        if (tree.get("data") instanceof ObjectNode data) {
            data.putNull("test");
        }
        ObjectNode tables = tree.putObject("tables");
        tables.set("scaling", tree.path("scaling"));
        tables.put("missing", "MEAN");
        tables.put("indicators", false);
    }
}
