package alad.ui.dataset;

import alad.data.Dataset;
import alad.experiment.Published;
import alad.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whether the open data is trained on as the user says or as published, and in which of the two ways. */
final class ProtocolChoice {
    /** OWN: as the user says. */
    enum Way {
        OWN,
        CLEAN,
        AUTHORS
    }

    // State
    /** Both ways to the published figures for the open data; empty when it is none of the paper's. */
    final ObservableList<Published> offered = FXCollections.observableArrayList();

    final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.OWN);

    /** Empty while the user says all. */
    Optional<Published> published() {
        return offered.stream()
                .filter(each -> way.get() != Way.OWN && each.likeTheAuthors() == (way.get() == Way.AUTHORS))
                .findFirst();
    }

    /** The classes that are normal by what is chosen; empty where the user names them. */
    Optional<List<String>> normalClasses(Dataset dataset) {
        return published()
                .map(Published::protocol)
                .filter(protocol -> protocol.namesClasses())
                .map(protocol -> protocol.normalClasses(dataset));
    }

    /** What is chosen, a sentence or two. */
    String about() {
        return published().map(Published::about).orElse(Texts.of("split.protocol.own"));
    }

    // Commands

    /** @param keep whether what was chosen may stand, the data being the same */
    void offer(List<Published> ways, boolean keep) {
        if (!keep || ways.isEmpty()) {
            way.set(Way.OWN);
        }
        offered.setAll(ways);
    }
}
