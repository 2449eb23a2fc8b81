/**
 * Datasets as plain arrays with their schema and origin, and one reader for each file format. Readers only read: no
 * split, no scaling (that is {@code alad.prepare}). Files of a stranger are bounded before anything is allocated.
 */
package alad.data;
