/** Rows of doubles and the linear algebra on them that the classical methods share. Knows no method. */
package alad.method.matrix;
