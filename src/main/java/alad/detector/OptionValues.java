package alad.detector;

import alad.job.UserError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value for each option of a method, all within their ranges; a method reads them into a record of its own once. */
public final class OptionValues {
    private final Map<String, Object> values;

    private OptionValues(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * @param given by id; what isn't given has its standard
     * @throws UserError when one is unknown, of another kind or out of range
     */
    public static OptionValues of(List<OptionSpec> specs, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (OptionSpec spec : specs) {
            Object value = given.get(spec.id());
            values.put(spec.id(), value == null ? spec.standard() : spec.checked(value));
        }
        for (String id : given.keySet()) {
            if (!values.containsKey(id)) {
                throw UserError.invalid(
                        id, "There is no option " + id + "; there are " + String.join(", ", values.keySet()) + ".");
            }
        }
        return new OptionValues(values);
    }

    public static OptionValues standard(List<OptionSpec> specs) {
        return of(specs, Map.of());
    }

    /** By id, in the order of the specs: Long, Double, Boolean or String. */
    public Map<String, Object> toMap() {
        return values;
    }

    public int whole(String id) {
        return Math.toIntExact((Long) known(id));
    }

    public double real(String id) {
        return (Double) known(id);
    }

    public boolean flag(String id) {
        return (Boolean) known(id);
    }

    public String choice(String id) {
        return (String) known(id);
    }

    private Object known(String id) {
        Object value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("No option " + id + " among " + values.keySet());
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionValues options && values.equals(options.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
