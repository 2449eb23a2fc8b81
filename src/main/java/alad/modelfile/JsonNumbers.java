package alad.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** JSON has no NaN: null stands for it. Paths are plain text instead of addresses. */
final class JsonNumbers extends SimpleModule {
    JsonNumbers() {
        addSerializer(Float.class, new FloatWriter());
        addSerializer(float.class, new FloatWriter());
        addSerializer(Double.class, new DoubleWriter());
        addSerializer(double.class, new DoubleWriter());
        addSerializer(Path.class, new PathWriter());
        addDeserializer(Float.class, new FloatReader());
        addDeserializer(float.class, new FloatReader());
        addDeserializer(Double.class, new DoubleReader());
        addDeserializer(double.class, new DoubleReader());
        addDeserializer(Path.class, new PathReader());
    }

    private static final class FloatWriter extends StdSerializer<Float> {
        FloatWriter() {
            super(Float.class);
        }

        @Override
        public void serialize(Float value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Float.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    private static final class DoubleWriter extends StdSerializer<Double> {
        DoubleWriter() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    private static final class PathWriter extends StdSerializer<Path> {
        PathWriter() {
            super(Path.class);
        }

        @Override
        public void serialize(Path value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class FloatReader extends StdScalarDeserializer<Float> {
        FloatReader() {
            super(Float.class);
        }

        @Override
        public Float deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return _parseFloatPrimitive(in, context);
        }

        @Override
        public Float getNullValue(DeserializationContext context) {
            return Float.NaN;
        }
    }

    private static final class DoubleReader extends StdScalarDeserializer<Double> {
        DoubleReader() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return _parseDoublePrimitive(in, context);
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    private static final class PathReader extends StdDeserializer<Path> {
        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Path.of(in.getText());
            } catch (InvalidPathException e) {
                throw context.weirdStringException(in.getText(), Path.class, e.getReason());
            }
        }
    }
}
