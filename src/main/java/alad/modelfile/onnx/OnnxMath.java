package alad.modelfile.onnx;

import static alad.modelfile.onnx.OnnxGraph.attribute;

import java.util.List;
import java.util.stream.LongStream;
import onnx.Onnx.TensorProto.DataType;

/** Operators by name of their result, with types and shapes inferred as the operators' definitions say. */
final class OnnxMath {
    private final OnnxGraph graph;
    private OnnxValue zero;
    private OnnxValue one;

    OnnxMath(OnnxGraph graph) {
        this.graph = graph;
    }

    OnnxValue cast(String name, OnnxValue x, DataType type) {
        return graph.node("Cast", new OnnxValue(name, type, x.shape()), List.of(x), attribute("to", type.getNumber()));
    }

    /** Abs, Neg, Sign, Exp, Log, Tanh, Relu ... */
    OnnxValue each(String operator, String name, OnnxValue x) {
        return graph.node(operator, new OnnxValue(name, x.type(), x.shape()), List.of(x));
    }

    OnnxValue isMissing(String name, OnnxValue x) {
        return graph.node("IsNaN", new OnnxValue(name, DataType.BOOL, x.shape()), List.of(x));
    }

    /** Add, Sub, Mul, Div, Min, Max; {@code b} has the shape of the last axes of {@code a}. */
    OnnxValue both(String operator, String name, OnnxValue a, OnnxValue b) {
        return graph.node(operator, new OnnxValue(name, a.type(), wider(a, b)), List.of(a, b));
    }

    /** Equal, Greater. */
    OnnxValue compare(String operator, String name, OnnxValue a, OnnxValue b) {
        return graph.node(operator, new OnnxValue(name, DataType.BOOL, wider(a, b)), List.of(a, b));
    }

    OnnxValue where(String name, OnnxValue condition, OnnxValue yes, OnnxValue no) {
        OnnxValue shaped = no.rank() >= yes.rank() ? no : yes;
        return graph.node("Where", new OnnxValue(name, shaped.type(), shaped.shape()), List.of(condition, yes, no));
    }

    OnnxValue concat(String name, int axis, List<OnnxValue> parts) {
        long[] shape = parts.get(0).shape().clone();
        shape[axis] = parts.stream().mapToLong(part -> part.size(axis)).sum();
        return graph.node(
                "Concat", new OnnxValue(name, parts.get(0).type(), shape), parts, attribute("axis", (long) axis));
    }

    /** Columns {@code indices} of [batch, n]. */
    OnnxValue columns(String name, OnnxValue x, long[] indices) {
        OnnxValue which = graph.longs(name + ".indices", indices, indices.length);
        return graph.node(
                "Gather",
                new OnnxValue(name, x.type(), x.size(0), indices.length),
                List.of(x, which),
                attribute("axis", 1L));
    }

    OnnxValue transpose(String name, OnnxValue x, long... order) {
        long[] shape = LongStream.of(order).map(axis -> x.shape()[(int) axis]).toArray();
        return graph.node("Transpose", new OnnxValue(name, x.type(), shape), List.of(x), attribute("perm", order));
    }

    /** [batch, ...] as [batch, all]. */
    OnnxValue flat(String name, OnnxValue x) {
        long length = LongStream.of(x.shape()).skip(1).reduce(1, (a, b) -> a * b);
        return graph.node(
                "Flatten", new OnnxValue(name, x.type(), x.size(0), length), List.of(x), attribute("axis", 1L));
    }

    /** ReduceL1 or ReduceL2 of each row, [batch]. */
    OnnxValue norm(String operator, String name, OnnxValue x) {
        return graph.node(
                operator,
                new OnnxValue(name, x.type(), x.size(0)),
                List.of(x),
                attribute("axes", LongStream.range(1, x.rank()).toArray()),
                attribute("keepdims", 0L));
    }

    /** [batch, 1] as [batch]. */
    OnnxValue squeezed(String name, OnnxValue x) {
        OnnxValue axes = graph.longs(name + ".axes", new long[] {1}, 1);
        return graph.node("Squeeze", new OnnxValue(name, x.type(), x.size(0)), List.of(x, axes));
    }

    /**
     * ln(1 + u) of doubles u from 0 on, exact for small ones too: u ln(w) / (w - 1) with w = 1 + u rounded (Goldberg
     * 1991, theorem 4).
     */
    OnnxValue log1p(String name, OnnxValue u) {
        if (one == null) {
            one = graph.doubles("one", 1);
        }
        OnnxValue w = both("Add", name + ".w", u, one);
        OnnxValue same = compare("Equal", name + ".tiny", w, one);
        OnnxValue gap = both("Sub", name + ".gap", w, one);
        OnnxValue safeGap = where(name + ".safe", same, one, gap);
        OnnxValue ratio = both("Div", name + ".ratio", u, safeGap);
        OnnxValue logarithm = each("Log", name + ".log", w);
        OnnxValue product = both("Mul", name + ".product", ratio, logarithm);
        return where(name, same, u, product);
    }

    /** ln(1 + e^a) of doubles. */
    OnnxValue softplus(String name, OnnxValue a) {
        if (zero == null) {
            zero = graph.doubles("zero", 0);
        }
        OnnxValue least = both("Max", name + ".positive", a, zero);
        OnnxValue size = each("Abs", name + ".abs", a);
        OnnxValue small = each("Exp", name + ".exp", each("Neg", name + ".neg", size));
        return both("Add", name, least, log1p(name + ".rest", small));
    }

    private static long[] wider(OnnxValue a, OnnxValue b) {
        if (b.rank() > a.rank()) {
            return b.shape();
        }
        long[] shape = a.shape().clone();
        for (int i = 0; i < b.rank(); i++) {
            int axis = a.rank() - b.rank() + i;
            if (shape[axis] == 1) {
                shape[axis] = b.shape()[i];
            }
        }
        return shape;
    }
}
