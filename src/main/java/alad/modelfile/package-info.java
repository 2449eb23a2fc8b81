/** Trained models on disk: a versioned folder or zip of JSON and .npy that Python opens without our code. */
package alad.modelfile;
