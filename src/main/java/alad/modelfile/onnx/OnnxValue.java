package alad.modelfile.onnx;

import onnx.Onnx.TensorProto.DataType;

/**
 * A tensor in a graph, known by its name.
 *
 * @param shape {@link #BATCH} where the size is the batch's
 */
record OnnxValue(String name, DataType type, long... shape) {
    static final long BATCH = -1;

    long size(int axis) {
        return shape[axis];
    }

    int rank() {
        return shape.length;
    }
}
