using System.Globalization;
using System.Text;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Tsv;

/// <summary>Reads SPARQL 1.1 Query Results TSV (https://www.w3.org/TR/sparql11-results-csv-tsv/, section 4).</summary>
internal sealed class TsvResultReader(BlankNodeIssuer? blankNodes)
{
    private readonly BlankNodeLabels _labels = new(blankNodes);

    public SolutionsResult Read(Stream input)
    {
        using var text = new StreamReader(input, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        try
        {
            return Read(text);
        }
        catch (DecoderFallbackException)
        {
            throw new ResultSyntaxException("TSV", "The text is not UTF-8.");
        }
    }

    private SolutionsResult Read(StreamReader text)
    {
        var header = text.ReadLine() ?? throw new ResultSyntaxException("1:1", "The line of variables is missing.");
        List<Variable> variables = header.Length == 0 ? [] : [.. header.Split('\t').Select(VariableOf)];
        if (variables.Distinct().Count() < variables.Count)
        {
            throw new ResultSyntaxException("1:1", "A variable stands twice.");
        }

        var solutions = new List<Solution>();
        var bindings = new ResultRow(variables);
        for (var line = 2; text.ReadLine() is { } row; line++)
        {
            solutions.Add(Row(row, variables, line, bindings));
        }

        return new SolutionsResult(variables, solutions);
    }

    private static Variable VariableOf(string cell) => cell is ['?' or '$', _, ..]
        ? new Variable(cell[1..])
        : throw new ResultSyntaxException("1:1", $"'{cell}' is no variable: a question mark and a name.");

    private Solution Row(string row, List<Variable> variables, int line, ResultRow bindings)
    {
        var cells = row.Split('\t');
        if (cells.Length != Math.Max(variables.Count, 1) || (variables.Count == 0 && row.Length > 0))
        {
            throw new ResultSyntaxException(string.Create(CultureInfo.InvariantCulture, $"{line}:1"), $"The line has {cells.Length} cells for {variables.Count} variables.");
        }

        var column = 1;
        for (var i = 0; i < variables.Count; i++)
        {
            if (cells[i].Length > 0)
            {
                bindings.Bind(variables[i], new TsvCell(cells[i], string.Create(CultureInfo.InvariantCulture, $"{line}:{column}"), _labels).Term());
            }

            column += cells[i].Length + 1;
        }

        return bindings.Take();
    }
}
