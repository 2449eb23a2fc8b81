/**
 * The window tested as a whole. {@code Screenshots} takes the pictures in {@code src/site/screenshots}: {@code mvn -q
 * -B -Pscreenshots process-test-classes}, larger ones with {@code -Dscreenshots.width=1920 -Dscreenshots.height=1080},
 * more or fewer epochs with {@code -Dscreenshots.epochs=20}.
 */
package alad.ui.app;
