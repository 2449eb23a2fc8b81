/** Files that are written whole or not at all; ground that every room which writes stands on. */
package alad.file;
