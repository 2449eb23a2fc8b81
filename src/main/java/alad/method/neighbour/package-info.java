/** The search for nearest training rows, which the methods below share. */
package alad.method.neighbour;
