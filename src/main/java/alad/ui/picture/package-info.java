/** Pictures from bytes and floats, heat maps on a fixed scale, and the nodes that show them. */
package alad.ui.picture;
