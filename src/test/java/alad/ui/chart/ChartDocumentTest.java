package alad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.ui.look.Palette;
import alad.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ChartDocumentTest {
    private final Line first = line("xz", "xz", 0, 1.5, 1, 2);
    private final Line second = line("a, \"b\"", "xx", 1, 0.25, 2, 0.5);

    private static Line line(String name, String role, double... points) {
        Curve curve = new Curve();
        for (int i = 0; i < points.length; i += 2) {
            curve.add(points[i], points[i + 1]);
        }
        return new Line(name, role, curve);
    }

    private final ChartSettings settings = new ChartSettings();

    private ChartDocument document() {
        return CurveDocument.of("Losses", List.of(first, second), settings, Double.NaN, "");
    }

    @Test
    void valuesStandInOneLineForEachPlace() {
        String csv = new String(document().as(ChartFormat.CSV, 800, 500), StandardCharsets.UTF_8);
        assertEquals("epoch,xz,\"a, \"\"b\"\"\"\n0,1.5,\n1,2,0.25\n2,,0.5\n", csv);
    }

    @Test
    void aHiddenLineIsInNoFile() {
        settings.show(second, false);
        ChartDocument document = document();
        assertEquals("epoch,xz\n0,1.5\n1,2\n", document.values().csv());
        assertEquals(1, document.picture().getXYPlot().getSeriesCount());
    }

    @Test
    void theDrawingIsWellFormedAndKeepsItsLetters() throws Exception {
        byte[] svg = document().as(ChartFormat.SVG, 800, 500);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertEquals("800", document.getDocumentElement().getAttribute("width"));
        NodeList texts = document.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent().strip());
        }
        assertTrue(words.containsAll(List.of("Losses", "epoch", "xz", "a, \"b\"", "0", "1", "2")), words.toString());
        String text = new String(svg, StandardCharsets.UTF_8);
        assertTrue(text.contains("sans-serif"), text);
    }

    @Test
    void thePictureHasTwicePixelsAndALightGround() throws Exception {
        byte[] png = document().as(ChartFormat.PNG, 400, 250);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(800, image.getWidth());
        assertEquals(500, image.getHeight());
        assertEquals(Palette.of(Theme.LIGHT).rgb("card"), image.getRGB(0, 0) & 0xffffff);
    }

    @Test
    void whatComesLaterIsNotInTheCopy() {
        ChartDocument document = document();
        first.curve().add(9, 9);
        assertFalse(document.values().csv().contains("9"));
        assertEquals(2, document.picture().getXYPlot().getDataset().getItemCount(0));
    }

    @Test
    void aLogarithmLeavesOutZeroAndMarksRoundValues() {
        Line withZero = line("xz", "xz", 0, 0, 1, 0.02, 2, 30);
        settings.logarithmicProperty().set(true);
        CurveDataset data = new CurveDataset(List.of(withZero), settings);
        assertTrue(Double.isNaN(data.getYValue(0, 0)));
        assertEquals(0.02, data.getYValue(0, 1));
        assertEquals(List.of(0.5, 1.0, 2.0, 5.0, 10.0), LogTicksAxis.marks(0.3, 12));
        assertEquals(List.of(0.01, 0.1, 1.0, 10.0, 100.0), LogTicksAxis.marks(0.01, 100));
    }

    @Test
    void smoothingStartsAtTheFirstValueAndForgetsSlowly() {
        Curve curve = first.curve();
        curve.add(2, 4);
        double[] smooth = Smoothing.LIGHT.of(curve);
        assertEquals(1.5, smooth[0], 1e-12);
        assertEquals((0.8 * 0.2 * 1.5 + 0.2 * 2) / 0.36, smooth[1], 1e-12);
        assertEquals((0.64 * 0.2 * 1.5 + 0.8 * 0.2 * 2 + 0.2 * 4) / 0.488, smooth[2], 1e-12);
        assertEquals(4, Smoothing.NONE.of(curve)[2], 1e-12);
    }

    @Test
    void theNearestPointIsFoundOnBothSides() {
        Curve curve = line("", "xz", 1, 0, 2, 0, 4, 0).curve();
        assertEquals(0, curve.nearest(-3));
        assertEquals(1, curve.nearest(2));
        assertEquals(1, curve.nearest(2.9));
        assertEquals(2, curve.nearest(3.1));
        assertEquals(2, curve.nearest(50));
        assertEquals(-1, new Curve().nearest(1));
    }
}
