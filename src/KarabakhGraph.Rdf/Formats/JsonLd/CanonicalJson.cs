using System.Globalization;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>The one spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme).</summary>
internal static class CanonicalJson
{
    /// <exception cref="JsonLdException">A number is too large for a double.</exception>
    public static string Of(JsonValue value)
    {
        var output = new StringWriter();
        Write(output, value);
        return output.ToString();
    }

    /// <summary>A string in quotes, escaped no more than needed (RFC 8785, section 3.2.2.2).</summary>
    public static void Quote(TextWriter output, string value)
    {
        output.Write('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    output.Write('\\');
                    output.Write(c);
                    break;
                case < ' ':
                    output.Write(c switch { '\b' => "\\b", '\t' => "\\t", '\n' => "\\n", '\f' => "\\f", '\r' => "\\r", _ => $"\\u{(int)c:x4}" });
                    break;
                default:
                    output.Write(c);
                    break;
            }
        }

        output.Write('"');
    }

    /// <summary>A number as ECMAScript spells it (RFC 8785, section 3.2.2.3): the fewest digits that give the same double.</summary>
    public static string Number(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var mantissa = shortest[0];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : mantissa.Length;
        var first = mantissa.AsSpan().IndexOfAnyInRange('1', '9');
        var exponent = (shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0) + point - first - (first < point ? 1 : 0);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).Trim('0');
        var sign = value < 0 ? "-" : "";
        return sign + exponent switch
        {
            >= 21 or <= -7 => string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? "" : "+")}{exponent}"),
            < 0 => "0." + new string('0', -exponent - 1) + digits,
            _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
            _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        };
    }

    private static void Write(TextWriter output, JsonValue value)
    {
        switch (value)
        {
            case JsonString text:
                Quote(output, text.Value);
                break;
            case JsonNumber number:
                output.Write(double.IsFinite(number.Value) ? Number(number.Value) : throw new JsonLdException("invalid JSON literal", value, $"the number {number.Text} is too large"));
                break;
            case JsonArray array:
                WriteAll(output, '[', array.Items, ']', item => Write(output, item));
                break;
            case JsonObject map:
                WriteAll(output, '{', map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal), '}', entry =>
                {
                    Quote(output, entry.Key);
                    output.Write(':');
                    Write(output, entry.Value);
                });
                break;
            default:
                output.Write(value.Kind); // true, false or null
                break;
        }
    }

    private static void WriteAll<T>(TextWriter output, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        output.Write(open);
        var isFirst = true;
        foreach (var item in items)
        {
            output.Write(isFirst ? "" : ",");
            write(item);
            isFirst = false;
        }

        output.Write(close);
    }
}
