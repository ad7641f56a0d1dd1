using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql;
using Spectre.Console;

namespace KarabakhGraph.Cli;

/// <summary>Solutions as a table for people: literals as their text, IRIs shortened by the prefixes of the graph, no line breaks or control characters.</summary>
internal static class ResultTable
{
    public static void Write(Session session, SolutionsResult result, PrefixMap prefixes)
    {
        var table = new Table { Border = session.OutputIsTerminal ? TableBorder.Rounded : TableBorder.Ascii2 };
        table.AddColumns([.. result.Variables.Select(variable => new TableColumn(new Text(variable.Name)) { NoWrap = !session.OutputIsTerminal })]);
        var rows = 0;
        foreach (var solution in result.Solutions)
        {
            table.AddRow(result.Variables.Select(variable => new Text(Shown(solution[variable], prefixes))));
            rows++;
        }

        session.OutputConsole.Write(table);
        session.Errors.WriteLine(rows == 1 ? "1 row" : $"{rows} rows");
    }

    public static string Shown(Term? term, PrefixMap prefixes) => term switch
    {
        null => "",
        Literal literal => OneLine(literal.LexicalForm),
        Iri iri => OneLine(Shortened(iri.Value, prefixes)),
        _ => term.ToString()!,
    };

    public static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private static string Shortened(string iri, PrefixMap prefixes)
    {
        foreach (var (prefix, ns) in prefixes.Entries)
        {
            if (iri.Length > ns.Length && iri.StartsWith(ns, StringComparison.Ordinal) && iri.AsSpan(ns.Length).IndexOfAny('/', '#') < 0)
            {
                return $"{prefix}:{iri[ns.Length..]}";
            }
        }

        return iri;
    }
}
