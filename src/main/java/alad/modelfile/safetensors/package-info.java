/** Weights by name in the safetensors format: a length, a JSON header, plain numbers; nothing in it can run. */
package alad.modelfile.safetensors;
