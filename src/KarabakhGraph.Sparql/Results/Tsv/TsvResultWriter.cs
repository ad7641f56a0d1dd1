using System.Buffers;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Results.Tsv;

/// <summary>Writes SPARQL 1.1 Query Results TSV (https://www.w3.org/TR/sparql11-results-csv-tsv/, section 4): terms as in Turtle, integers as bare digits.</summary>
internal sealed class TsvResultWriter(TextWriter output)
{
    private static readonly SearchValues<char> OutsideIri = SearchValues.Create("<>\"{}|^`\\\t\n\r ");

    public void Write(SolutionsResult result)
    {
        WriteLine(result.Variables.Select(variable => variable.ToString()));
        foreach (var solution in result.Solutions)
        {
            WriteLine(result.Variables.Select(variable => solution[variable] is { } term ? Text(term, variable) : ""));
        }
    }

    private static string Text(Term term, Variable variable) => term switch
    {
        Iri iri => Text(iri, variable),
        Literal { Language: not null } literal => $"{Quoted(literal.LexicalForm)}@{literal.Language}",
        Literal literal when literal.Datatype == Xsd.Integer && IsTurtleInteger(literal.LexicalForm) => literal.LexicalForm,
        Literal literal when literal.Datatype != Xsd.String => $"{Quoted(literal.LexicalForm)}^^{Text(literal.Datatype, variable)}",
        Literal literal => Quoted(literal.LexicalForm),
        _ => term.ToString()!, // a blank node, _:label
    };

    private static bool IsTurtleInteger(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static string Text(Iri iri, Variable variable) => iri.Value.AsSpan().ContainsAny(OutsideIri)
        ? throw new ArgumentException($"{variable} holds the IRI '{iri.Value}' with a character that no IRI has, so TSV cannot carry it; take JSON.")
        : $"<{iri.Value}>";

    private static string Quoted(string text) => "\"" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal) + "\"";

    private void WriteLine(IEnumerable<string> cells)
    {
        var separator = "";
        foreach (var cell in cells)
        {
            output.Write(separator);
            separator = "\t";
            output.Write(Characters.Checked(cell));
        }

        output.Write('\n');
    }
}
