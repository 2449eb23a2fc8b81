/**
 * What a dataset holds, in numbers and sentences, before anything is trained: counts, columns, images, repeated rows.
 * Everything is computed from the arrays of {@code alad.data} in bounded time and changes nothing.
 */
package alad.describe;
