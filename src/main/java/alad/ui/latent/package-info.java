/** The screen of the latent space: where rows lie, what lies between two of them, and what G makes of any code. */
package alad.ui.latent;
