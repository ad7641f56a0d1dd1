using System.Buffers;
using System.Globalization;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>The IRIs of documents, entities, roles, rules and graphs below one base, and the ids they stand for.</summary>
public sealed class DataIris
{
    private static readonly SearchValues<char> NotInPath = SearchValues.Create(" <>\"{}|\\^`#?\t\r\n");

    private readonly string _entities;
    private readonly string _rules;
    private readonly string _roles;

    /// <summary>The IRIs below a base.</summary>
    /// <param name="dataBase">An absolute IRI that ends in a slash.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public DataIris(string dataBase)
    {
        if (!dataBase.EndsWith('/') || dataBase.IndexOf(':', StringComparison.Ordinal) < 1 || dataBase.AsSpan().ContainsAny(NotInPath))
        {
            throw new ArgumentException($"'{dataBase}' cannot be the base of data: it must be an absolute IRI that ends in '/', such as {KarabakhVocabulary.DefaultBase}", nameof(dataBase));
        }

        Base = dataBase;
        _entities = dataBase + "id/";
        _rules = dataBase + "rule/";
        _roles = dataBase + "role/";
        ReferenceGraph = new Iri(dataBase + "graph/reference");
        DerivedGraph = new Iri(dataBase + "graph/derived");
    }

    /// <summary>The IRIs below <see cref="KarabakhVocabulary.DefaultBase"/>.</summary>
    public static DataIris Default { get; } = new(KarabakhVocabulary.DefaultBase);

    /// <summary>What all of them begin with.</summary>
    public string Base { get; }

    /// <summary>The graph of the lexicon.</summary>
    public Iri ReferenceGraph { get; }

    /// <summary>The graph of what follows from several documents.</summary>
    public Iri DerivedGraph { get; }

    /// <summary>The base of the data of a graph that <see cref="ReferenceQuads"/> is part of; null for any other graph.</summary>
    public static string? BaseOf(IQuadSource graph) =>
        graph.Find(VoidVocabulary.UriSpace) is { IsSome: true } space
            ? graph.Match(new EncodedQuad(default, space, default, default)).Select(quad => graph.Resolve(quad.Object)).OfType<Literal>().FirstOrDefault()?.LexicalForm
            : null;

    /// <summary>A document, which is also the name of its graph. Two identifiers never give the same IRI.</summary>
    /// <param name="identifier">Path relative to the corpus folder, with extension.</param>
    public Iri Document(string identifier) => new(Base + "doc/" + DocumentName.Of(identifier));

    /// <summary>An actor or place.</summary>
    public Iri Entity(string id) => new(_entities + IriSegment.Encode(id));

    /// <summary>A role in which somebody holds an office.</summary>
    public Iri Role(string notation) => new(_roles + IriSegment.Encode(notation));

    /// <summary>A rule of a language pack, such as "en/shell".</summary>
    public Iri Rule(string id) => new(_rules + string.Join('/', id.Split('/').Select(IriSegment.Encode)));

    /// <summary>A stretch of a document's text, after RFC 5147.</summary>
    public static Iri Span(Iri document, CharRange range) => new(string.Create(CultureInfo.InvariantCulture, $"{document.Value}#char={range.Begin},{range.End}"));

    /// <summary>The n-th claim, event, relation, figure or office of a document, from 1.</summary>
    public static Iri Part(Iri document, string what, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{document.Value}#{what}={number}"));

    /// <summary>The id of an entity; null when the term is none of this base.</summary>
    public string? EntityId(Term? term) => IdBelow(_entities, term);

    /// <summary>The notation of a role; null when the term is none of this base.</summary>
    public string? RoleNotation(Term? term) => IdBelow(_roles, term);

    /// <summary>The id of a rule; null when the term is none of this base.</summary>
    public string? RuleId(Term? term) => IdBelow(_rules, term);

    private static string? IdBelow(string stem, Term? term) => term is Iri { Value: var iri } && iri.StartsWith(stem, StringComparison.Ordinal)
        ? IriSegment.Decode(iri[stem.Length..])
        : null;
}
