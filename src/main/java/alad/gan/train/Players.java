package alad.gan.train;

import alad.detector.NamedArray;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.network.LayerSpec;
import alad.gan.network.Network;
import alad.gan.network.NetworkBuilder;
import alad.gan.network.Noise;
import alad.gan.network.Sizes;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ALAD's five networks, built for one shape of row. {@code dzz} is null without the latent discriminator. */
final class Players {
    final Player e;
    final Player g;
    final Player dxz;
    final Player dxx;
    final Player dzz;
    final Network encoder;
    final Network generator;
    final Network xzX;
    final Network xzZ;
    final Network xzJoint;
    final Network xx;
    final Network zz;
    final PairShape imagePair;
    final PairShape latentPair;
    final Noise dropout;
    final int[] row;
    final int latent;

    private final AladOptions options;
    private final Sizes sizes;

    Players(AladNetworks specs, AladOptions options, int[] row) {
        this.options = options;
        this.row = row.clone();
        this.latent = options.latent();
        this.sizes = new Sizes(latent, row, baseDivisor(specs.generator()));
        this.dropout = new Noise(options.seed() * 31 + 3);
        long[] x = longs(row);
        this.imagePair = PairShape.of(row, options.joinPairs());
        this.latentPair = PairShape.of(new int[] {latent}, options.joinPairs());

        NetworkBuilder building = builder();
        encoder = building.chain("E", specs.encoder(), x);
        e = player("E", building, encoder);
        building = builder();
        generator = building.chain("G", specs.generator(), latent);
        g = player("G", building, generator);
        building = builder();
        xzX = building.chain("D_xz (x)", specs.discriminatorXzX(), x);
        xzZ = building.chain("D_xz (z)", specs.discriminatorXzZ(), latent);
        int joined = length(xzX.outputShape()) + length(xzZ.outputShape());
        xzJoint = building.chain("D_xz (joint)", specs.discriminatorXzJoint(), joined);
        dxz = player("Dxz", building, xzX, xzZ, xzJoint);
        building = builder();
        xx = building.chain("D_xx", specs.discriminatorXx(), imagePair.joined());
        dxx = player("Dxx", building, xx);
        if (options.latentDiscriminator()) {
            building = builder();
            zz = building.chain("D_zz", specs.discriminatorZz(), latentPair.joined());
            dzz = player("Dzz", building, zz);
        } else {
            zz = null;
            dzz = null;
        }
        requireFit(specs);
    }

    /** Once the weights are there: makes what learning needs. */
    void startLearning() {
        all().forEach(Player::startLearning);
    }

    /** Everything starts from the seed. */
    void initialise(AladNetworks specs) {
        Noise noise = new Noise(options.seed());
        all().forEach(player -> player.initialise(specs.initialisation(), noise));
    }

    List<Player> all() {
        List<Player> players = new ArrayList<>(List.of(e, g));
        players.addAll(discriminators());
        return players;
    }

    List<Player> discriminators() {
        return dzz == null ? List.of(dxz, dxx) : List.of(dxz, dxx, dzz);
    }

    List<NamedArray> export(boolean averaged) {
        List<NamedArray> arrays = new ArrayList<>();
        all().forEach(player -> arrays.addAll(player.export(averaged)));
        return arrays;
    }

    void load(List<NamedArray> arrays) {
        Map<String, NamedArray> byName = new HashMap<>();
        arrays.forEach(array -> byName.put(array.name(), array));
        all().forEach(player -> player.load(byName));
    }

    void copyFrom(Players others, boolean averaged) {
        List<Player> mine = all();
        List<Player> theirs = others.all();
        for (int i = 0; i < mine.size(); i++) {
            mine.get(i).copyFrom(theirs.get(i), averaged);
        }
    }

    private NetworkBuilder builder() {
        return new NetworkBuilder(sizes, options.spectralNormalisation(), dropout);
    }

    private Player player(String name, NetworkBuilder building, Network... networks) {
        return new Player(name, building.finish(), List.of(networks), options.learningRate(), options.averageDecay());
    }

    private void requireFit(AladNetworks specs) {
        if (length(encoder.outputShape()) != latent) {
            throw UserError.usage("The encoder gives " + length(encoder.outputShape())
                    + " values, but the latent size is " + latent + ".");
        }
        if (!Arrays.equals(generator.outputShape(), longs(row))) {
            throw UserError.usage("These networks don't fit rows of shape " + Arrays.toString(row)
                    + ": the generator gives " + Arrays.toString(generator.outputShape()) + ".");
        }
        for (Network judge : zz == null ? List.of(xzJoint, xx) : List.of(xzJoint, xx, zz)) {
            if (length(judge.outputShape()) != 1) {
                throw UserError.usage("Each discriminator must end in one logit.");
            }
        }
    }

    /** By how much the generator's layers after the first enlarge a picture. */
    private static int baseDivisor(List<LayerSpec> generator) {
        int divisor = 1;
        for (LayerSpec spec : generator) {
            if (spec instanceof LayerSpec.TransposedConvolution transposed
                    && transposed.padding() == LayerSpec.Padding.SAME) {
                divisor *= transposed.stride();
            }
        }
        return divisor;
    }

    static int length(long[] shape) {
        int product = 1;
        for (long side : shape) {
            product *= (int) side;
        }
        return product;
    }

    static long[] longs(int[] shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }
}
