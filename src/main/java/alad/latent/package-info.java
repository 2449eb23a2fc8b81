/** Maps of the latent space: codes of many numbers brought to the plane. Pure functions on arrays. */
package alad.latent;
