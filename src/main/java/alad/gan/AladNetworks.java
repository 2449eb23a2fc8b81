package alad.gan;

import alad.gan.network.Initialisation;
import alad.gan.network.LayerSpec;
import java.util.List;

/**
 * ALAD's five networks as lists of layers. D_xz has a branch for x, one for z and a joint part on their concatenation;
 * the last layer of each discriminator gives one logit.
 */
public record AladNetworks(
        Initialisation initialisation,
        List<LayerSpec> encoder,
        List<LayerSpec> generator,
        List<LayerSpec> discriminatorXzX,
        List<LayerSpec> discriminatorXzZ,
        List<LayerSpec> discriminatorXzJoint,
        List<LayerSpec> discriminatorXx,
        List<LayerSpec> discriminatorZz) {}
