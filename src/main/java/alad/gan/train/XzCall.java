package alad.gan.train;

import alad.gan.network.Mode;
import alad.gan.network.NetworkCall;
import alad.gan.network.Tensor;
import java.nio.FloatBuffer;

/** One use of D_xz: both branches, their outputs side by side, the joint part. */
final class XzCall {
    private final NetworkCall x;
    private final NetworkCall z;
    private final NetworkCall joint;
    private final Tensor joined;
    private final int batch;
    private final int widthX;
    private final int widthZ;

    XzCall(Players players, Tensor x, Tensor z, int batch, int groups) {
        this.batch = batch;
        this.x = players.xzX.call(x, batch, groups);
        this.z = players.xzZ.call(z, batch, groups);
        this.widthX = this.x.output().length() / batch;
        this.widthZ = this.z.output().length() / batch;
        this.joined = Tensor.zeros(batch, widthX + widthZ);
        this.joint = players.xzJoint.call(joined, batch, groups);
    }

    void forward(Mode mode) {
        x.forward(mode);
        z.forward(mode);
        FloatBuffer both = joined.values();
        for (int row = 0; row < batch; row++) {
            int start = row * (widthX + widthZ);
            both.put(start, x.output().values(), row * widthX, widthX);
            both.put(start + widthX, z.output().values(), row * widthZ, widthZ);
        }
        joint.forward(mode);
    }

    /** [batch, 1] */
    Tensor logits() {
        return joint.output();
    }

    Tensor logitsGradient() {
        return joint.outputGradient();
    }

    void weightGradients() {
        joint.backward(true, true, false);
        splitX();
        splitZ();
        x.backward(false, true, false);
        z.backward(false, true, false);
    }

    /** The gradient of x alone; no weights'. */
    Tensor gradientOfX() {
        joint.backward(true, false, false);
        splitX();
        x.backward(true, false, false);
        return x.inputGradient();
    }

    /** The gradient of z alone; no weights'. */
    Tensor gradientOfZ() {
        joint.backward(true, false, false);
        splitZ();
        z.backward(true, false, false);
        return z.inputGradient();
    }

    private void splitX() {
        for (int row = 0; row < batch; row++) {
            x.outputGradient()
                    .values()
                    .put(row * widthX, joint.inputGradient().values(), row * (widthX + widthZ), widthX);
        }
    }

    private void splitZ() {
        for (int row = 0; row < batch; row++) {
            z.outputGradient()
                    .values()
                    .put(row * widthZ, joint.inputGradient().values(), row * (widthX + widthZ) + widthX, widthZ);
        }
    }
}
