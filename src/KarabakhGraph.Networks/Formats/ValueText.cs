using System.Globalization;
using System.Xml;

namespace KarabakhGraph.Networks.Formats;

/// <summary>Values of attributes as the text formats write them, the same in every culture.</summary>
internal static class ValueText
{
    /// <summary>A value as text; null when unknown.</summary>
    /// <exception cref="ArgumentException">It is a number that is not finite.</exception>
    public static string? Write(object? value, string name) => value switch
    {
        null => null,
        string text => text,
        bool flag => XmlConvert.ToString(flag),
        double number => XmlConvert.ToString(Finite(number, name)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{name} is a {value.GetType().Name}, which no format has"),
    };

    /// <summary>The number itself.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static double Finite(double number, string name) =>
        double.IsFinite(number) ? number : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {number}, which no reader takes"));

    /// <summary>The value that a text stands for; null for the empty text.</summary>
    /// <exception cref="FormatException">It stands for none of that type.</exception>
    public static object? Read(string text, AttributeType type, string name) => text.Length == 0 ? null : type switch
    {
        AttributeType.String => text,
        AttributeType.Boolean => text.Trim().ToLowerInvariant() switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => throw Wrong(text, "true or false", name),
        },
        AttributeType.Int => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(text, "a whole number of 32 bits", name),
        AttributeType.Long => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(text, "a whole number of 64 bits", name),
        AttributeType.Double => ReadDouble(text, name),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no type of attribute"),
    };

    /// <summary>A finite number.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static double ReadDouble(string text, string name) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong(text, "a finite number", name);

    /// <summary>A whole number; empty text is nought.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static int ReadCount(string text, string name) => (int?)Read(text, AttributeType.Int, name) ?? 0;

    private static FormatException Wrong(string text, string expected, string name) => new($"{name} is '{Shortened(text)}', not {expected}");

    /// <summary>Enough of a text to find it again.</summary>
    public static string Shortened(string text) => text.Length > 60 ? text[..57] + "..." : text;
}
