using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Writes JSON-LD 1.1 in expanded form (https://www.w3.org/TR/json-ld11-api/, fromRdf), a property a line; with prefixes, IRIs are compact.</summary>
/// <remarks>
/// Keeps all quads until the document ends, because the quads of a node stand together in it. Nodes and properties come in the order of their first quad.
/// As the specification has it, a cell of a list does not keep the type rdf:List, and literals of datatype rdf:JSON keep their value but not their spelling.
/// </remarks>
internal sealed class JsonLdWriter(TextWriter output, PrefixMap? prefixes, JsonLdOptions options) : QuadWriter
{
    private readonly HashSet<Quad> _known = [];
    private readonly List<Quad> _quads = [];

    /// <inheritdoc/>
    public override void Write(Quad quad)
    {
        Check(quad.Subject);
        Check(quad.Predicate);
        Check(quad.Object);
        if (quad.Graph is not null)
        {
            Check(quad.Graph);
        }

        if (_known.Add(quad))
        {
            _quads.Add(quad);
        }
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        var folded = new FoldedNodes(_quads, options.RdfDirection == RdfDirection.CompoundLiteral, typesAreIds: !options.UseRdfType);
        new NodeWriter(output, options, new CompactNames(prefixes ?? new PrefixMap(), _quads), folded).Write(_quads);
        output.Flush();
    }

    private static void Check(Term term)
    {
        switch (term)
        {
            case Iri iri:
                Check(iri);
                break;
            case BlankNode node:
                TermWriter.RefuseNoLabel(node.Label);
                break;
            case Literal literal:
                TermWriter.RefuseHalfPairs(literal.LexicalForm);
                Check(literal.Datatype);
                if (literal.Language is not null)
                {
                    TermWriter.RefuseNoLanguageTag(literal.Language);
                }
                else
                {
                    JsonLiteral.Check(literal);
                }

                break;
        }
    }

    private static void Check(Iri iri)
    {
        TermWriter.RefuseRelative(iri.Value);
        TermWriter.RefuseOutsideIri(iri.Value);
        if (!NodeWalk.IsWellFormed(iri.Value))
        {
            throw new ArgumentException($"The IRI '{iri.Value}' has two fragments, and readers of JSON-LD drop such IRIs.");
        }
    }
}
