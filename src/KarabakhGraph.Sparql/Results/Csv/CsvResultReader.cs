using System.Globalization;
using System.Text;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Csv;

/// <summary>Reads SPARQL 1.1 Query Results CSV (RFC 4180). What kind of term a cell was is lost: cells become blank nodes when they start with <c>_:</c> and strings otherwise; empty ones are unbound.</summary>
internal sealed class CsvResultReader(BlankNodeIssuer? blankNodes)
{
    private readonly BlankNodeLabels _labels = new(blankNodes);

    public SolutionsResult Read(Stream input)
    {
        using var text = new StreamReader(input, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        try
        {
            return Read(new CsvRecords(text));
        }
        catch (DecoderFallbackException)
        {
            throw new ResultSyntaxException("CSV", "The text is not UTF-8.");
        }
    }

    private SolutionsResult Read(CsvRecords records)
    {
        var header = records.Next() ?? throw new ResultSyntaxException("1:1", "The line of variables is missing.");
        List<Variable> variables = header is [""] ? [] : [.. header.Select(name => new Variable(name))];
        if (variables.Distinct().Count() < variables.Count)
        {
            throw new ResultSyntaxException("1:1", "A variable stands twice.");
        }

        var solutions = new List<Solution>();
        var bindings = new ResultRow(variables);
        while (records.Next() is { } cells)
        {
            if (cells.Count != Math.Max(variables.Count, 1) || (variables.Count == 0 && cells[0].Length > 0))
            {
                throw new ResultSyntaxException(
                    string.Create(CultureInfo.InvariantCulture, $"{records.Line}:1"), $"The line has {cells.Count} cells for {variables.Count} variables.");
            }

            foreach (var (variable, cell) in variables.Zip(cells).Where(cell => cell.Second.Length > 0))
            {
                bindings.Bind(variable, Term(cell));
            }

            solutions.Add(bindings.Take());
        }

        return new SolutionsResult(variables, solutions);
    }

    private Term Term(string cell) => cell.StartsWith("_:", StringComparison.Ordinal) ? _labels[cell] : new Literal(cell);
}
