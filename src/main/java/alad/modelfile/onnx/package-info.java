/**
 * Models as ONNX files: writing them, checking them by the rules of the format, and running them with ONNX Runtime. What
 * the engine computes is written out again operator by operator, and compared with it before an export counts as done.
 */
package alad.modelfile.onnx;
