package alad.detector;

/** The anomaly scores of a reconstructing GAN; higher = more anomalous (Zenati et al. 2018, section III-C and IV-D). */
public enum ScoreKind {
    /** L1 distance between D_xx's last hidden layer for (x, x) and for (x, G(E(x))): the paper's score. */
    FEATURES,
    /** BCE(D_xx(x, G(E(x))), 1). */
    LOGITS,
    /** Sum of absolute differences between x and G(E(x)). */
    L1,
    /** Euclidean distance between x and G(E(x)). */
    L2
}
