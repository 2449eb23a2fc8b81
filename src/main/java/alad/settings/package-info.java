/** What a user set for this computer: theme, folders, recent data; saved atomically. */
package alad.settings;
