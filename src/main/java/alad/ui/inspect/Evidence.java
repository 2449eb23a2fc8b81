package alad.ui.inspect;

/** A row as the model saw it and as it gave it back; both shaped as prepared rows are. */
record Evidence(float[] x, float[] reconstructed) {}
