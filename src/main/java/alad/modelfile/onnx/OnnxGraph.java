package alad.modelfile.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.shade.protobuf.ByteString;

/** A graph under construction: nodes in the order in which they are added, each value with its type and shape. */
final class OnnxGraph {
    static final int IR_VERSION = 7;
    static final int OPSET = 13;
    static final int ML_OPSET = 2;
    static final String ML = "ai.onnx.ml";
    private static final String BATCH = "N";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private boolean usesMl;

    OnnxGraph(String name, String description) {
        graph.setName(name).setDocString(description);
    }

    OnnxValue input(OnnxValue value, String description) {
        graph.addInput(info(value).setDocString(description));
        return value;
    }

    void output(OnnxValue value, String description) {
        // a value is described in one place only
        for (int i = 0; i < graph.getValueInfoCount(); i++) {
            if (graph.getValueInfo(i).getName().equals(value.name())) {
                graph.removeValueInfo(i);
                break;
            }
        }
        graph.addOutput(info(value).setDocString(description));
    }

    /** Adds a node with one result. */
    OnnxValue node(String operator, OnnxValue result, List<OnnxValue> inputs, AttributeProto... attributes) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setName(result.name())
                .setOpType(operator)
                .addOutput(result.name())
                .addAllAttribute(List.of(attributes));
        inputs.forEach(input -> node.addInput(input.name()));
        if (operator.equals("LabelEncoder")) {
            node.setDomain(ML);
            usesMl = true;
        }
        graph.addNode(node);
        graph.addValueInfo(info(result));
        return result;
    }

    OnnxValue floats(String name, float[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(new OnnxValue(name, DataType.FLOAT, shape), raw);
    }

    OnnxValue doubles(String name, double value) {
        ByteBuffer raw = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(0, value);
        return constant(new OnnxValue(name, DataType.DOUBLE), raw);
    }

    OnnxValue longs(String name, long[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(new OnnxValue(name, DataType.INT64, shape), raw);
    }

    OnnxValue booleans(String name, boolean[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length);
        for (int i = 0; i < values.length; i++) {
            raw.put(i, (byte) (values[i] ? 1 : 0));
        }
        return constant(new OnnxValue(name, DataType.BOOL, shape), raw);
    }

    /** Also lists a constant among the inputs: who runs the graph may give another value. */
    OnnxValue overridable(OnnxValue constant, String description) {
        return input(constant, description);
    }

    private OnnxValue constant(OnnxValue value, ByteBuffer raw) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(value.name())
                .setDataType(value.type().getNumber())
                .setRawData(ByteString.copyFrom(raw));
        for (long size : value.shape()) {
            tensor.addDims(size);
        }
        graph.addInitializer(tensor);
        return value;
    }

    ModelProto model(String producerVersion, Map<String, String> metadata) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("ALAD Workbench")
                .setProducerVersion(producerVersion)
                .setModelVersion(1)
                .setDocString(graph.getDocString())
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph);
        if (usesMl) {
            model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(ML).setVersion(ML_OPSET));
        }
        metadata.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build();
    }

    private static ValueInfoProto.Builder info(OnnxValue value) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : value.shape()) {
            TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
            shape.addDim(size == OnnxValue.BATCH ? dimension.setDimParam(BATCH) : dimension.setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(value.name())
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(value.type().getNumber())
                                .setShape(shape)));
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    static AttributeProto attribute(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    static AttributeProto attribute(String name, List<String> values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.STRINGS);
        values.forEach(value -> attribute.addStrings(ByteString.copyFrom(value, StandardCharsets.UTF_8)));
        return attribute.build();
    }
}
