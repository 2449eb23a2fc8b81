/**
 * Encoder and generator as Deeplearning4j's own model files, for programs that use it already; and weights back from
 * such files, read without that library because it would make whatever classes a file names.
 */
package alad.modelfile.dl4j;
