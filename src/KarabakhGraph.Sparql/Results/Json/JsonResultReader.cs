using System.Text.Json;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results.Json;

/// <summary>Reads SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/). Members it does not know are passed over.</summary>
internal sealed class JsonResultReader(BlankNodeIssuer? blankNodes)
{
    private readonly BlankNodeLabels _labels = new(blankNodes);

    public QueryResult Read(Stream input)
    {
        try
        {
            using var document = JsonDocument.Parse(input);
            return Result(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ResultSyntaxException($"{e.LineNumber + 1}:{e.BytePositionInLine + 1}", "This is not JSON.");
        }
        catch (InvalidOperationException)
        {
            throw new ResultSyntaxException("JSON", "A string holds half a surrogate pair, which is no character.");
        }
    }

    private QueryResult Result(JsonElement root)
    {
        var head = Member(root, "head", JsonValueKind.Object, "the document");
        if (root.TryGetProperty("boolean", out var boolean))
        {
            return boolean.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? new BooleanResult(boolean.ValueKind == JsonValueKind.True)
                : throw new ResultSyntaxException("boolean", "Neither true nor false.");
        }

        var variables = head.TryGetProperty("vars", out _)
            ? Member(head, "vars", JsonValueKind.Array, "head").EnumerateArray().Select(name => new Variable(Text(name, "head.vars"))).ToList()
            : [];
        var results = Member(root, "results", JsonValueKind.Object, "the document");
        var rows = Member(results, "bindings", JsonValueKind.Array, "results").EnumerateArray();
        var bindings = new ResultRow(variables);
        return new SolutionsResult(variables, rows.Select((row, index) => Row(row, bindings, $"results.bindings[{index}]")).ToList());
    }

    private Solution Row(JsonElement row, ResultRow bindings, string place)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new ResultSyntaxException(place, "A solution is a JSON object.");
        }

        foreach (var member in row.EnumerateObject())
        {
            var variable = new Variable(member.Name);
            if (!bindings.IsFree(variable))
            {
                throw new ResultSyntaxException($"{place}.{member.Name}", "The variable is not in head.vars, or bound twice.");
            }

            bindings.Bind(variable, Term(member.Value, $"{place}.{member.Name}"));
        }

        return bindings.Take();
    }

    private Term Term(JsonElement term, string place)
    {
        var type = Text(Member(term, "type", JsonValueKind.String, place), place);
        var value = Text(Member(term, "value", JsonValueKind.String, place), place);
        switch (type)
        {
            case "uri":
                return new Iri(value);
            case "bnode":
                return _labels[value];
            case "literal" or "typed-literal": // typed-literal is the name of drafts, still written by some
                var language = term.TryGetProperty("xml:lang", out var tag) ? Text(tag, place) : "";
                var datatype = term.TryGetProperty("datatype", out var iri) ? new Iri(Text(iri, place)) : null;
                return ResultLiteral.Of(value, language, datatype, place);
            default:
                throw new ResultSyntaxException(place, $"The type '{type}' is none of uri, literal and bnode.");
        }
    }

    private static JsonElement Member(JsonElement owner, string name, JsonValueKind kind, string place) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new ResultSyntaxException(place, $"The member '{name}' is missing or not of the kind {kind}.");

    private static string Text(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new ResultSyntaxException(place, "A string is expected."); // a string is not null
}
