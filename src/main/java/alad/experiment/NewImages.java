package alad.experiment;

import alad.data.Dataset;
import alad.data.SourceImages;
import alad.modelfile.ModelBundle;
import alad.prepare.ImagePreparation;
import java.util.ArrayList;
import java.util.List;

/** Tells of images whose size or colour isn't that of the training images: what is brought to it isn't the same. */
final class NewImages {
    private final SourceImages images;
    private final ImagePreparation network;
    private final boolean known;
    private final SourceImages training;

    private NewImages(SourceImages images, ImagePreparation network, ModelBundle.Reading reading) {
        this.images = images;
        this.network = network;
        this.known = reading.images() != null;
        this.training = known ? reading.images() : seenBy(network);
    }

    /** @param reading of the model: where it doesn't say what the training images were like, they are held to the network's size */
    static List<String> remarks(Dataset data, ImagePreparation network, ModelBundle.Reading reading) {
        return data.arrival().images() == null
                ? List.of()
                : new NewImages(data.arrival().images(), network, reading).sentences();
    }

    private static SourceImages seenBy(ImagePreparation network) {
        return SourceImages.of(network.width(), network.height(), network.channels() == 1);
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!training.spanSizesOf(images)) {
            sentences.add("The images are of " + images.sizes() + " pixels and were " + change() + " to "
                    + seenBy(network).sizes()
                    + (known ? "; the training images were of " + training.sizes() + "." : " for the network."));
        }
        if (images.grey() && !training.grey()) {
            sentences.add((images.coloured() ? "Some images are" : "The images are")
                    + " grey, but the training images were coloured.");
        }
        if (images.coloured() && !training.coloured()) {
            sentences.add((images.grey() ? "Some images are" : "The images are")
                    + " coloured and were turned grey, for the training images were grey.");
        }
        return sentences;
    }

    private String change() {
        if (images.leastWidth() >= network.width() && images.leastHeight() >= network.height()) {
            return "shrunk";
        }
        return images.mostWidth() <= network.width() && images.mostHeight() <= network.height()
                ? "enlarged"
                : "brought";
    }
}
