using System.Buffers;
using System.Globalization;
using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Results.Tsv;

/// <summary>A cell that is not empty: a term as in Turtle, without prefixes.</summary>
internal readonly ref struct TsvCell(string text, string place, BlankNodeLabels labels)
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <exception cref="ResultSyntaxException">The cell is no term.</exception>
    public Term Term() => text switch
    {
        ['<', .. var iri, '>'] => new Iri(iri),
        ['_', ':', _, ..] => labels[text],
        ['"' or '\'', ..] => Quoted(),
        "true" or "false" => new Literal(text, Xsd.Boolean),
        _ => Number(),
    };

    /// <summary>An integer, decimal or double as Turtle abbreviates them.</summary>
    private Literal Number()
    {
        var unsigned = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        var exponent = unsigned.IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? unsigned : unsigned[..exponent];
        var power = exponent < 0 ? default : unsigned[(exponent + 1)..];
        var point = mantissa.IndexOf('.');
        var isNumber = mantissa.ContainsAnyInRange('0', '9') && !mantissa.ContainsAnyExcept(DigitsAndPoint) && !mantissa[(point + 1)..].Contains('.')
            && (exponent < 0 ? point < mantissa.Length - 1 : IsPower(power));
        if (!isNumber)
        {
            throw Error("is no term");
        }

        return new Literal(text, exponent >= 0 ? Xsd.Double : point >= 0 ? Xsd.Decimal : Xsd.Integer);
    }

    private static bool IsPower(ReadOnlySpan<char> power)
    {
        var digits = power is ['+' or '-', ..] ? power[1..] : power;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private Literal Quoted()
    {
        var form = new StringBuilder();
        var at = 1;
        while (at < text.Length && text[at] != text[0])
        {
            if (text[at] == '\\')
            {
                form.Append(Escape(ref at));
            }
            else
            {
                form.Append(text[at++]);
            }
        }

        if (at == text.Length)
        {
            throw Error("does not end its string");
        }

        return text[(at + 1)..] switch
        {
            "" => new Literal(form.ToString()),
            ['@', .. var tag] when tag.Length > 0 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') => Literal.WithLanguage(form.ToString(), tag),
            ['^', '^', '<', .. var iri, '>'] when iri != RdfVocabulary.LangString.Value => new Literal(form.ToString(), new Iri(iri)),
            _ => throw Error("goes on after its string with neither language nor datatype"),
        };
    }

    /// <summary>ECHAR and UCHAR of the Turtle grammar.</summary>
    private string Escape(ref int at)
    {
        var letter = at + 1 < text.Length ? text[at + 1] : '\0';
        at += 2;
        var plain = "tbnrf\"'\\".IndexOf(letter, StringComparison.Ordinal);
        if (plain >= 0)
        {
            return "\t\b\n\r\f\"'\\"[plain].ToString();
        }

        var digits = letter switch
        {
            'u' => 4,
            'U' => 8,
            _ => throw Error($"has an unknown escape \\{letter}"),
        };
        if (at + digits > text.Length || !int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
        {
            throw Error("has an escape that is no character");
        }

        at += digits;
        return new Rune(code).ToString();
    }

    private ResultSyntaxException Error(string problem) => new(place, $"The cell '{(text.Length > 80 ? text[..80] + "..." : text)}' {problem}.");
}
