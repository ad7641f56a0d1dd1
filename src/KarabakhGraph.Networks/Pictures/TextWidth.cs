using System.Globalization;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>How wide a text is drawn, without a font to measure by: rather too wide than too narrow.</summary>
internal static class TextWidth
{
    private const double Narrow = 0.34;
    private const double Lower = 0.58;
    private const double Upper = 0.74;
    private const double Wide = 1.05;

    /// <summary>The width in pixels at a font size.</summary>
    public static double Of(string text, double fontSize)
    {
        var width = 0.0;
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            width += WidthOf(letters.GetTextElement());
        }

        return width * fontSize;
    }

    /// <summary>A text of at most so many letters as a reader counts them; what is left out is told by an ellipsis.</summary>
    public static string Shortened(string text, int letters)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length > letters ? text[..starts[letters - 1]].TrimEnd() + "…" : text;
    }

    private static double WidthOf(string letter) => letter[0] switch
    {
        ' ' or 'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '(' or ')' or '-' => Narrow,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.95,
        < '\u0250' when char.IsUpper(letter[0]) => Upper,
        < '\u0600' when char.IsUpper(letter[0]) => Upper + 0.1,
        < '\u0250' => Lower,
        < '\u1100' => Lower + 0.12,
        _ => Wide,
    };
}
