/** Isolation Forest: anomalous rows are cut off from the others by few random splits (Liu, Ting and Zhou 2008). */
package alad.method.forest.isolation;
