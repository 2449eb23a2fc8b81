package alad.ui.training;

import alad.gan.AladOptions;
import alad.ui.text.Texts;
import java.util.function.Function;

/** The options that are typed in; {@link #id} is the record component's name in {@link AladOptions}. */
enum OptionField {
    EPOCHS("epochs", AladOptions::epochs),
    BATCH_SIZE("batchSize", AladOptions::batchSize),
    LEARNING_RATE("learningRate", options -> number(options.learningRate())),
    LATENT("latent", AladOptions::latent),
    SEED("seed", AladOptions::seed),
    AVERAGE_DECAY("averageDecay", options -> number(options.averageDecay())),
    PATIENCE("patience", AladOptions::patience),
    CHECKPOINT_EPOCHS("checkpointEpochs", AladOptions::checkpointEpochs),
    THREADS("threads", AladOptions::threads);

    private final String id;
    private final Function<AladOptions, Object> value;

    OptionField(String id, Function<AladOptions, Object> value) {
        this.id = id;
        this.value = value;
    }

    String id() {
        return id;
    }

    String title() {
        return Texts.named("option", this);
    }

    String text(AladOptions options) {
        return value.apply(options).toString();
    }

    private static String number(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }
}
