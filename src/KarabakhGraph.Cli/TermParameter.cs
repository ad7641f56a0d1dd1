using System.Globalization;
using System.Text.RegularExpressions;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Cli;

/// <summary>Reads <c>--param name=value</c>: the value becomes one term that is bound to the variable, and never becomes query text.</summary>
internal static partial class TermParameter
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["kg"] = KarabakhVocabulary.Namespace,
        ["xsd"] = Xsd.Namespace,
    };

    /// <summary>Splits "name=value" and reads the value: &lt;iri&gt;, id:slug, kg:name, xsd:name, "text", "text"@en, a number, true or false; anything else is a plain text.</summary>
    /// <exception cref="CommandException">There is no name, or the value is not what its first character promises.</exception>
    public static (string Name, Term Value) Parse(string parameter, string baseIri)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? "" : parameter[..equals].TrimStart('?', '$');
        if (!VariableName().IsMatch(name))
        {
            throw new CommandException(ExitCode.WrongUsage, $"--param {parameter}: expected NAME=VALUE, for example place=id:shusha");
        }

        return (name, ParseTerm(parameter[(equals + 1)..], baseIri));
    }

    private static Term ParseTerm(string text, string baseIri)
    {
        if (text.StartsWith('<'))
        {
            return AbsoluteIri().Match(text) is { Success: true } iri
                ? new Iri(iri.Groups[1].Value)
                : throw new CommandException(ExitCode.WrongUsage, $"--param: '{text}' is not an absolute IRI in angle brackets");
        }

        if (text.StartsWith('"'))
        {
            return QuotedText().Match(text) is { Success: true } quoted
                ? quoted.Groups[2].Success ? Literal.WithLanguage(quoted.Groups[1].Value, quoted.Groups[2].Value) : new Literal(quoted.Groups[1].Value)
                : throw new CommandException(ExitCode.WrongUsage, $"--param: '{text}' is not a text in double quotes, with @language or without");
        }

        if (PrefixedName().Match(text) is { Success: true } name)
        {
            var (prefix, local) = (name.Groups[1].Value, name.Groups[2].Value);
            return new Iri(prefix == "id" ? $"{baseIri}id/{local}" : Prefixes[prefix] + local);
        }

        return text is "true" or "false" ? new Literal(text, Xsd.Boolean)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? new Literal(text, Xsd.Integer)
            : DecimalNumber().IsMatch(text) ? new Literal(text, Xsd.Decimal)
            : new Literal(text);
    }

    [GeneratedRegex(@"^\w+$", RegexOptions.CultureInvariant)]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^<([A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>""{}|^`\\]*)>$", RegexOptions.CultureInvariant)]
    private static partial Regex AbsoluteIri();

    [GeneratedRegex(@"^""([^""]*)""(?:@([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedText();

    [GeneratedRegex(@"^(id|kg|xsd):([A-Za-z0-9_-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixedName();

    [GeneratedRegex(@"^[+-]?[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalNumber();
}
