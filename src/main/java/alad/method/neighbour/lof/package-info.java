/** Local outlier factor: how much thinner the neighbourhood of a row is than those of its neighbours. */
package alad.method.neighbour.lof;
