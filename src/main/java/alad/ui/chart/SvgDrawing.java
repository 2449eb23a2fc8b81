package alad.ui.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** Drawings as SVG; letters stay letters, in our font or the next best. */
final class SvgDrawing {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FALLBACKS = ", Inter, Helvetica, Arial, sans-serif";

    private SvgDrawing() {}

    static String of(int width, int height, Consumer<Graphics2D> painter) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment(null);
        SVGGraphics2D drawing = new SVGGraphics2D(context, false);
        drawing.setSVGCanvasSize(new Dimension(width, height));
        painter.accept(drawing);
        StringWriter text = new StringWriter();
        try {
            drawing.stream(text, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drawing.dispose();
        }
        return text.toString().replaceAll("font-family:'([^']*)'", "font-family:'$1'" + FALLBACKS);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
