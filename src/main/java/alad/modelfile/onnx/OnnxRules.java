package alad.modelfile.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.AttributeProto.AttributeType;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.ValueInfoProto;

/**
 * The rules that the format's own checker keeps, for the operators that exports use: versions, imported operator sets,
 * static single assignment in topological order, arity and attributes of each operator, sizes of constants, types of
 * inputs and outputs.
 */
final class OnnxRules {
    private static final Map<String, Operator> OPERATORS = operators();
    private static final Map<Integer, Integer> BYTES = Map.of(
            TensorProto.DataType.FLOAT_VALUE, 4,
            TensorProto.DataType.DOUBLE_VALUE, 8,
            TensorProto.DataType.INT64_VALUE, 8,
            TensorProto.DataType.BOOL_VALUE, 1);

    private record Operator(int least, int most, Map<String, AttributeType> attributes) {}

    private final Set<String> known = new HashSet<>();
    private final Set<String> domains = new HashSet<>();

    private OnnxRules() {}

    /** @throws IllegalStateException naming the rule that the model breaks */
    static void check(ModelProto model) {
        require(
                model.getIrVersion() >= 4 && model.getIrVersion() <= 8,
                "IR version " + model.getIrVersion() + " is none in which constants need no input");
        OnnxRules rules = new OnnxRules();
        model.getOpsetImportList()
                .forEach(each -> require(
                        rules.domains.add(each.getDomain()) && each.getVersion() >= 1,
                        "operator set \"" + each.getDomain() + "\" is imported twice or without version"));
        require(rules.domains.contains(""), "the main operator set isn't imported");
        Set<String> keys = new HashSet<>();
        model.getMetadataPropsList()
                .forEach(each -> require(keys.add(each.getKey()), "metadata " + each.getKey() + " stands twice"));
        require(model.hasGraph(), "there is no graph");
        rules.check(model.getGraph());
    }

    private void check(GraphProto graph) {
        require(!graph.getName().isEmpty(), "the graph has no name");
        Set<String> described = new HashSet<>();
        for (ValueInfoProto input : graph.getInputList()) {
            require(known.add(input.getName()), "input " + input.getName() + " stands twice");
            requireType(input);
        }
        Set<String> constants = new HashSet<>();
        for (TensorProto constant : graph.getInitializerList()) {
            require(constants.add(constant.getName()), "constant " + constant.getName() + " stands twice");
            requireWhole(constant);
            known.add(constant.getName());
        }
        Set<String> nodes = new HashSet<>();
        for (NodeProto node : graph.getNodeList()) {
            require(nodes.add(node.getName()), "node " + node.getName() + " stands twice");
            check(node);
        }
        for (ValueInfoProto output : graph.getOutputList()) {
            require(known.contains(output.getName()), "nothing computes output " + output.getName());
            require(described.add(output.getName()), "value " + output.getName() + " is described twice");
            requireType(output);
        }
        for (ValueInfoProto value : graph.getValueInfoList()) {
            require(known.contains(value.getName()), "nothing computes value " + value.getName());
            require(described.add(value.getName()), "value " + value.getName() + " is described twice");
            requireType(value);
        }
    }

    private void check(NodeProto node) {
        Operator operator = OPERATORS.get(node.getOpType());
        require(operator != null, "operator " + node.getOpType() + " is unknown");
        require(domains.contains(node.getDomain()), "operator set \"" + node.getDomain() + "\" isn't imported");
        int inputs = node.getInputCount();
        require(
                inputs >= operator.least && inputs <= operator.most,
                node.getOpType() + " " + node.getName() + " has " + inputs + " inputs");
        for (String input : node.getInputList()) {
            require(known.contains(input), "node " + node.getName() + " uses " + input + " before it is computed");
        }
        Set<String> attributes = new HashSet<>();
        for (AttributeProto attribute : node.getAttributeList()) {
            require(
                    attributes.add(attribute.getName())
                            && attribute.getType() == operator.attributes.get(attribute.getName()),
                    node.getOpType() + " has no attribute " + attribute.getName() + " of type " + attribute.getType());
        }
        require(node.getOutputCount() == 1, "node " + node.getName() + " has " + node.getOutputCount() + " outputs");
        require(known.add(node.getOutput(0)), "value " + node.getOutput(0) + " is computed twice");
    }

    private static void requireType(ValueInfoProto value) {
        require(
                value.getType().hasTensorType()
                        && value.getType().getTensorType().getElemType() != TensorProto.DataType.UNDEFINED_VALUE
                        && value.getType().getTensorType().hasShape(),
                "value " + value.getName() + " has no type or shape");
    }

    private static void requireWhole(TensorProto constant) {
        long count = constant.getDimsList().stream().reduce(1L, Math::multiplyExact);
        Integer bytes = BYTES.get(constant.getDataType());
        require(
                bytes != null
                        && constant.getDataLocation() == TensorProto.DataLocation.DEFAULT
                        && constant.getRawData().size() == count * bytes,
                "constant " + constant.getName() + " doesn't hold what its shape says");
    }

    private static void require(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalStateException("not ONNX: " + broken);
        }
    }

    private static Map<String, Operator> operators() {
        Map<String, Operator> all = new HashMap<>();
        for (String each : List.of("Abs", "Neg", "Sign", "Exp", "Log", "Tanh", "Relu", "Identity", "IsNaN")) {
            all.put(each, new Operator(1, 1, Map.of()));
        }
        for (String each : List.of("Add", "Sub", "Mul", "Div", "Equal", "Greater")) {
            all.put(each, new Operator(2, 2, Map.of()));
        }
        for (String each : List.of("Min", "Max")) {
            all.put(each, new Operator(1, Integer.MAX_VALUE, Map.of()));
        }
        Map<String, AttributeType> window =
                Map.of("kernel_shape", AttributeType.INTS, "strides", AttributeType.INTS, "pads", AttributeType.INTS);
        all.put("Conv", new Operator(2, 3, window));
        all.put("ConvTranspose", new Operator(2, 3, window));
        all.put("Gemm", new Operator(2, 3, Map.of("transB", AttributeType.INT)));
        all.put("LeakyRelu", new Operator(1, 1, Map.of("alpha", AttributeType.FLOAT)));
        all.put("Cast", new Operator(1, 1, Map.of("to", AttributeType.INT)));
        all.put("Transpose", new Operator(1, 1, Map.of("perm", AttributeType.INTS)));
        all.put("Flatten", new Operator(1, 1, Map.of("axis", AttributeType.INT)));
        all.put("Reshape", new Operator(2, 2, Map.of()));
        all.put("Squeeze", new Operator(1, 2, Map.of()));
        all.put("Where", new Operator(3, 3, Map.of()));
        all.put("Concat", new Operator(1, Integer.MAX_VALUE, Map.of("axis", AttributeType.INT)));
        all.put("Gather", new Operator(2, 2, Map.of("axis", AttributeType.INT)));
        Map<String, AttributeType> reduction = Map.of("axes", AttributeType.INTS, "keepdims", AttributeType.INT);
        all.put("ReduceL1", new Operator(1, 1, reduction));
        all.put("ReduceL2", new Operator(1, 1, reduction));
        all.put(
                "LabelEncoder",
                new Operator(
                        1,
                        1,
                        Map.of(
                                "keys_strings", AttributeType.STRINGS,
                                "values_int64s", AttributeType.INTS,
                                "default_int64", AttributeType.INT)));
        return all;
    }
}
