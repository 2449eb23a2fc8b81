package alad.modelfile;

import alad.job.UserError;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a piece of JSON, in words for who wrote it: where, and what is expected there. */
public final class JsonFault {
    private static final String MISSING = "Missing ";

    private JsonFault() {}

    /** The end of a sentence about a file ("can't be read: ..."), without its full stop. */
    public static String words(JsonProcessingException e) {
        if (e.getCause() instanceof UserError told) {
            return told.getMessage().replaceFirst("\\.$", "");
        }
        if (e instanceof JsonMappingException mapping) {
            return place(mapping) + wrong(mapping);
        }
        if (e instanceof StreamConstraintsException) {
            return "a number, a name or a text in it is longer than any can be, or lists lie too deep in each other"
                    + line(e);
        }
        if (e instanceof InputCoercionException) {
            return "a number in it is too large" + line(e);
        }
        return (e instanceof JsonEOFException ? "it is cut: more was to come" : "it is no JSON") + line(e);
    }

    private static String wrong(JsonMappingException e) {
        if (e instanceof InvalidTypeIdException unknown) {
            return unknown.getTypeId() == null
                    ? " doesn't say of which kind it is"
                    : " is of a kind that this program doesn't know: \"" + unknown.getTypeId() + "\"";
        }
        if (e instanceof MismatchedInputException && e.getOriginalMessage().startsWith(MISSING)) {
            return " is missing";
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? " isn't what is expected there: " + expected(mismatch.getTargetType())
                : " isn't what is expected there";
    }

    private static String expected(Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class || Path.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or "));
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "names and values in braces" : "something else";
    }

    /** Such as {@code "preparation.columns[0]"}. */
    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            place.append(
                    step.getFieldName() == null
                            ? "[" + step.getIndex() + "]"
                            : (place.isEmpty() ? "" : ".") + step.getFieldName());
        }
        return place.isEmpty() ? "its content" : "\"" + place + "\"";
    }

    private static String line(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + (at.getColumnNr() < 1 ? "" : ", column " + at.getColumnNr()) + ")";
    }
}
