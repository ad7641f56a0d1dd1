using System.Text.Encodings.Web;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Results.Json;

/// <summary>Writes SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/), a solution a line.</summary>
internal sealed class JsonResultWriter(TextWriter output)
{
    public void Write(BooleanResult result) => output.Write($$"""{"head":{},"boolean":{{(result.Value ? "true" : "false")}}}""" + "\n");

    public void Write(SolutionsResult result)
    {
        output.Write("{\"head\":{\"vars\":[");
        WriteList(result.Variables, variable => WriteString(variable.Name));
        output.Write("]},\"results\":{\"bindings\":[");
        var separator = "\n";
        foreach (var solution in result.Solutions)
        {
            output.Write(separator);
            separator = ",\n";
            output.Write('{');
            WriteList(result.Variables.Where(variable => solution[variable] is not null), variable => WriteBinding(variable, solution[variable]!)); // bound, see the filter
            output.Write('}');
        }

        output.Write("\n]}}\n");
    }

    private void WriteList<T>(IEnumerable<T> items, Action<T> write)
    {
        var separator = "";
        foreach (var item in items)
        {
            output.Write(separator);
            separator = ",";
            write(item);
        }
    }

    private void WriteBinding(Variable variable, Term term)
    {
        WriteString(variable.Name);
        output.Write(":{");
        switch (term)
        {
            case Iri iri:
                WriteMembers("uri", iri.Value);
                break;
            case BlankNode node:
                WriteMembers("bnode", node.Label);
                break;
            case Literal { Language: { } language } literal:
                WriteMembers("literal", literal.LexicalForm, "xml:lang", language);
                break;
            case Literal literal when literal.Datatype != Xsd.String:
                WriteMembers("literal", literal.LexicalForm, "datatype", literal.Datatype.Value);
                break;
            case Literal literal:
                WriteMembers("literal", literal.LexicalForm);
                break;
        }

        output.Write('}');
    }

    private void WriteMembers(string type, string value, string? extra = null, string? extraValue = null)
    {
        output.Write($"\"type\":\"{type}\",\"value\":");
        WriteString(value);
        if (extraValue is not null)
        {
            output.Write($",\"{extra}\":");
            WriteString(extraValue);
        }
    }

    private void WriteString(string text)
    {
        output.Write('"');
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(output, Characters.Checked(text));
        output.Write('"');
    }
}
