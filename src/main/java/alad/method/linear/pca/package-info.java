/** Principal component analysis: distance from the subspace that holds most of the variance of normal rows. */
package alad.method.linear.pca;
