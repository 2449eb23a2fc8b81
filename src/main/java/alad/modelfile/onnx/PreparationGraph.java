package alad.modelfile.onnx;

import static alad.modelfile.onnx.OnnxGraph.attribute;

import alad.prepare.FittedColumn;
import alad.prepare.ImagePreparation;
import alad.prepare.Preparation;
import alad.prepare.TablePreparation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import onnx.Onnx.TensorProto.DataType;

/** Raw pictures or table rows on their way to x, as the preparation of the model does it. */
final class PreparationGraph {
    static final String IMAGE = "image";
    static final String NUMBERS = "numbers";
    static final String TEXTS = "texts";

    private final OnnxGraph graph;
    private final OnnxMath math;

    PreparationGraph(OnnxGraph graph, OnnxMath math) {
        this.graph = graph;
        this.math = math;
    }

    /** @return x under the name "prepared" */
    OnnxValue of(Preparation preparation) {
        return preparation instanceof ImagePreparation image ? picture(image) : table((TablePreparation) preparation);
    }

    private OnnxValue picture(ImagePreparation image) {
        OnnxValue raw = graph.input(
                new OnnxValue(IMAGE, DataType.UINT8, OnnxValue.BATCH, image.height(), image.width(), image.channels()),
                "pictures [batch, height, width, channel], 0 to 255, grey or red, green, blue");
        OnnxValue divisor = graph.overridable(
                graph.floats("pixel_divisor", new float[] {127.5f}), "x = image / pixel_divisor - pixel_offset");
        OnnxValue offset = graph.overridable(
                graph.floats("pixel_offset", new float[] {1}), "x = image / pixel_divisor - pixel_offset");
        OnnxValue planes = math.transpose("planes", math.cast("pixels", raw, DataType.FLOAT), 0, 3, 1, 2);
        return math.both("Sub", "prepared", math.both("Div", "divided", planes, divisor), offset);
    }

    private OnnxValue table(TablePreparation table) {
        List<FittedColumn> numeric = numeric(table);
        List<FittedColumn> symbolic = symbolic(table);
        List<OnnxValue> blocks = new ArrayList<>();
        if (!numeric.isEmpty()) {
            OnnxValue numbers = graph.input(
                    new OnnxValue(NUMBERS, DataType.FLOAT, OnnxValue.BATCH, numeric.size()),
                    "numeric columns in the order of the metadata's alad.numbers; NaN where missing");
            OnnxValue missing = math.isMissing("missing", numbers);
            blocks.add(scaled(numeric, numbers, missing));
            long[] indicated = LongStream.range(0, numeric.size())
                    .filter(i -> numeric.get((int) i).indicator())
                    .toArray();
            if (indicated.length > 0) {
                blocks.add(math.columns("indicators", math.cast("absent", missing, DataType.FLOAT), indicated));
            }
        }
        if (!symbolic.isEmpty()) {
            OnnxValue texts = graph.input(
                    new OnnxValue(TEXTS, DataType.STRING, OnnxValue.BATCH, symbolic.size()),
                    "symbolic columns in the order of the metadata's alad.texts; unknown texts count as no category");
            for (int i = 0; i < symbolic.size(); i++) {
                blocks.add(oneHot(i, symbolic.get(i), math.columns("text" + i, texts, new long[] {i})));
            }
        }
        long[] order = order(table, numeric.size());
        boolean inOrder = isAscending(order);
        if (blocks.size() == 1 && inOrder) {
            return math.each("Identity", "prepared", blocks.get(0));
        }
        OnnxValue joined = blocks.size() == 1 ? blocks.get(0) : math.concat(inOrder ? "prepared" : "blocks", 1, blocks);
        return inOrder ? joined : math.columns("prepared", joined, order);
    }

    /** In double and rounded once, as {@link FittedColumn#feature} does. */
    private OnnxValue scaled(List<FittedColumn> columns, OnnxValue numbers, OnnxValue missing) {
        int n = columns.size();
        float[] fill = new float[n];
        float[] offset = new float[n];
        float[] scale = new float[n];
        float[] limit = new float[n];
        boolean[] log = new boolean[n];
        boolean anyLog = false;
        for (int i = 0; i < n; i++) {
            FittedColumn column = columns.get(i);
            fill[i] = column.fill();
            offset[i] = column.offset();
            scale[i] = column.scale();
            limit[i] = column.limit();
            log[i] = column.log();
            anyLog |= log[i];
        }
        OnnxValue filled = math.where("filled", missing, overridable("fill", fill, "stands in for NaN"), numbers);
        OnnxValue value = math.cast("value", filled, DataType.DOUBLE);
        if (anyLog) {
            OnnxValue logarithm = math.both(
                    "Mul",
                    "signed_log",
                    math.each("Sign", "sign", value),
                    math.log1p("log1p", math.each("Abs", "size", value)));
            value = math.where("logged", graph.booleans("log", log, n), logarithm, value);
        }
        String formula = "feature = clamp((value - offset) * scale, -limit, limit)";
        OnnxValue centred = math.both("Sub", "centred", value, asDouble(overridable("offset", offset, formula)));
        OnnxValue unlimited = math.both("Mul", "unlimited", centred, asDouble(overridable("scale", scale, formula)));
        OnnxValue most = asDouble(overridable("limit", limit, formula));
        OnnxValue below = math.both("Min", "below", unlimited, most);
        OnnxValue limited = math.both("Max", "limited", below, math.each("Neg", "least", most));
        return math.cast("scaled", limited, DataType.FLOAT);
    }

    private OnnxValue overridable(String name, float[] values, String description) {
        return graph.overridable(graph.floats(name, values, values.length), description);
    }

    private OnnxValue asDouble(OnnxValue value) {
        return math.cast(value.name() + ".double", value, DataType.DOUBLE);
    }

    private OnnxValue oneHot(int at, FittedColumn column, OnnxValue text) {
        int k = column.categories().size();
        OnnxValue code = graph.node(
                "LabelEncoder",
                new OnnxValue("code" + at, DataType.INT64, text.shape()),
                List.of(text),
                attribute("keys_strings", column.categories()),
                attribute("values_int64s", LongStream.range(0, k).toArray()),
                attribute("default_int64", -1L));
        OnnxValue codes = graph.longs("codes" + at, LongStream.range(0, k).toArray(), 1, k);
        return math.cast("category" + at, math.compare("Equal", "is" + at, code, codes), DataType.FLOAT);
    }

    static List<FittedColumn> numeric(TablePreparation table) {
        return table.columns().stream().filter(column -> !column.isSymbolic()).toList();
    }

    static List<FittedColumn> symbolic(TablePreparation table) {
        return table.columns().stream().filter(FittedColumn::isSymbolic).toList();
    }

    /** Where each feature lies when scaled numbers, indicators and categories follow each other. */
    private static long[] order(TablePreparation table, int numbers) {
        long indicators = table.columns().stream()
                .filter(column -> !column.isSymbolic() && column.indicator())
                .count();
        long nextNumber = 0;
        long nextIndicator = numbers;
        long nextCategory = numbers + indicators;
        LongStream.Builder order = LongStream.builder();
        for (FittedColumn column : table.columns()) {
            if (column.isSymbolic()) {
                for (int k = 0; k < column.categories().size(); k++) {
                    order.add(nextCategory++);
                }
            } else {
                order.add(nextNumber++);
                if (column.indicator()) {
                    order.add(nextIndicator++);
                }
            }
        }
        return order.build().toArray();
    }

    private static boolean isAscending(long[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return true;
    }
}
