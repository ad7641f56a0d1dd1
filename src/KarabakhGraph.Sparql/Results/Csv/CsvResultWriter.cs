using System.Buffers;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Csv;

/// <summary>Writes SPARQL 1.1 Query Results CSV (https://www.w3.org/TR/sparql11-results-csv-tsv/, section 3): lexical forms alone, lines ended by CR LF as RFC 4180 wants.</summary>
internal sealed class CsvResultWriter(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    public void Write(SolutionsResult result)
    {
        WriteLine(result.Variables.Select(variable => variable.Name));
        foreach (var solution in result.Solutions)
        {
            WriteLine(result.Variables.Select(variable => Text(solution[variable])));
        }
    }

    private static string Text(Term? term) => term switch
    {
        null => "",
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        _ => term.ToString()!, // a blank node, _:label
    };

    private void WriteLine(IEnumerable<string> cells)
    {
        var separator = "";
        foreach (var cell in cells)
        {
            output.Write(separator);
            separator = ",";
            output.Write(Characters.Checked(cell).AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        output.Write("\r\n");
    }
}
