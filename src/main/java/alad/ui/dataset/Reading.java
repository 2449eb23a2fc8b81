package alad.ui.dataset;

import alad.data.DataRequest;
import alad.data.DataRequest.Colour;
import alad.data.DataRequest.Fit;
import alad.job.UserError;
import alad.ui.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How the next dataset is read, as the user sets it, with the message beside each field. */
final class Reading {
    final StringProperty imageSize = new SimpleStringProperty("");
    final ObjectProperty<Colour> colour = new SimpleObjectProperty<>(Colour.AUTO);
    final ObjectProperty<Fit> fit = new SimpleObjectProperty<>(Fit.PAD);
    final StringProperty labelColumn = new SimpleStringProperty("");
    /** Path of other data whose rows test; empty for none. */
    final StringProperty test = new SimpleStringProperty("");

    final StringProperty imageSizeError = new SimpleStringProperty("");
    final StringProperty labelColumnError = new SimpleStringProperty("");
    final StringProperty testError = new SimpleStringProperty("");

    /** @throws UserError when a field holds what can't be meant */
    DataRequest request(Path path) {
        String label = labelColumn.get().strip();
        return new DataRequest(path, wantedSize(), colour.get(), fit.get(), label.isEmpty() ? null : label, testPath());
    }

    /** Starts anew for other data: what belonged to one source alone is forgotten. */
    void forgetSource() {
        labelColumn.set("");
        test.set("");
    }

    /** Shows the error beside its field. @return false when it belongs to none of these fields */
    boolean show(UserError error) {
        if (error.field().isEmpty()
                && !test.get().isBlank()
                && error.getMessage().contains(test.get().strip())) {
            testError.set(shortened(error.getMessage()));
            return true;
        }
        switch (error.field().orElse("")) {
            case "imageSize" -> imageSizeError.set(error.getMessage());
            case "labelColumn" -> labelColumnError.set(error.getMessage());
            case "test" -> testError.set(shortened(error.getMessage()));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The field above the message holds the whole path, so the message needs only the name at its end. */
    private String shortened(String message) {
        String path = test.get().strip();
        return path.isEmpty()
                ? message
                : message.replace(path, Path.of(path).toFile().getName());
    }

    void clearErrors() {
        imageSizeError.set("");
        labelColumnError.set("");
        testError.set("");
    }

    private int wantedSize() {
        String text = imageSize.get().strip();
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw UserError.invalid("imageSize", Texts.of("dataset.imageSize.notANumber", text));
        }
    }

    private Path testPath() {
        String text = test.get().strip();
        try {
            return text.isEmpty() ? null : Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw UserError.invalid("test", Texts.of("split.error.path", text));
        }
    }
}
