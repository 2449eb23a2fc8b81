package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.ui.control.Ids;
import alad.ui.control.Labels;
import alad.ui.control.ShareBar;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A class in the list: its chip to call it normal, its count as a bar, and as many examples as there is room for. */
final class ClassCell extends ListCell<ClassRow> {
    private static final PseudoClass NORMAL = PseudoClass.getPseudoClass("normal");
    private static final PseudoClass TABLE = PseudoClass.getPseudoClass("table");
    private static final double GAP = 6;
    private static final double TEXT_WIDTH = 190;

    private final DatasetViewModel model;
    private final ToggleButton chip = Labels.cut(new ToggleButton());
    private final ShareBar bar = new ShareBar();
    private final Label count = Labels.muted("");
    private final HBox pictures = new HBox(GAP);
    private final VBox counts = new VBox(4, count, bar);
    private final HBox content;

    /** A field, because the classes that are normal hold on to it no longer than the cell does. */
    private final SetChangeListener<String> normality = change -> showNormality();

    ClassCell(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("class-cell");
        chip.getStyleClass().add("chip");
        chip.setFocusTraversable(true);
        chip.setMnemonicParsing(false);
        chip.setOnAction(event -> model.toggleNormal(getItem().name()));
        counts.getStyleClass().add("class-count");
        pictures.setAlignment(Pos.CENTER_RIGHT);
        pictures.setMinWidth(0);
        HBox.setHgrow(pictures, Priority.ALWAYS);
        content = new HBox(chip, counts, pictures);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("class-line");
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                model.toggleNormal(getItem().name());
            }
        });
        widthProperty().addListener(changed -> showPictures());
        heightProperty().addListener(changed -> showPictures());
        model.normal.addListener(new WeakSetChangeListener<>(normality));
    }

    @Override
    protected void updateItem(ClassRow row, boolean empty) {
        boolean another = row != getItem();
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        chip.setId(Ids.of("class-", row.name()));
        chip.setText(row.name());
        count.setText(Texts.of("number", row.count()));
        showNormality();
        setGraphic(content);
        boolean isTable = model.dataset.get() == null || !(model.dataset.get().samples() instanceof ImageSamples);
        pseudoClassStateChanged(TABLE, isTable);
        HBox.setHgrow(counts, isTable ? Priority.ALWAYS : Priority.NEVER);
        HBox.setHgrow(pictures, isTable ? Priority.NEVER : Priority.ALWAYS);
        if (another || pictures.getChildren().isEmpty()) {
            pictures.getChildren().clear();
            showPictures();
        }
    }

    private void showNormality() {
        ClassRow row = getItem();
        if (row == null) {
            return;
        }
        boolean isNormal = model.normal.contains(row.name());
        chip.setSelected(isNormal);
        chip.setAccessibleText(Texts.of(isNormal ? "dataset.chip.normal" : "dataset.chip.anomalous", row.name()));
        pseudoClassStateChanged(NORMAL, isNormal);
        bar.show(isNormal ? row.share() : 0, isNormal ? 0 : row.share());
    }

    private void showPictures() {
        ClassRow row = getItem();
        Dataset dataset = model.dataset.get();
        if (row == null || dataset == null || !(dataset.samples() instanceof ImageSamples images)) {
            pictures.getChildren().clear();
            return;
        }
        double side = Math.max(0, getHeight() - 10);
        if (side < 1) {
            return;
        }
        int fitting = (int) Math.max(0, (getWidth() - TEXT_WIDTH) / (side + GAP));
        int wanted = Math.min(fitting, row.examples().length);
        boolean sameSize = !pictures.getChildren().isEmpty()
                && pictures.getChildren().get(0) instanceof PictureView first
                && first.getPrefWidth() == side;
        if (sameSize && pictures.getChildren().size() == wanted) {
            return;
        }
        pictures.getChildren().clear();
        for (int i = 0; i < wanted; i++) {
            PictureView picture = new PictureView(side);
            picture.show(PixelImages.of(Thumbnails.of(images, row.examples()[i], (int) side), 0));
            pictures.getChildren().add(picture);
        }
    }
}
