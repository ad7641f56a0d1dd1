using System.Globalization;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using static KarabakhGraph.Knowledge.KarabakhVocabulary;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>Reads one document's graph back into a reading.</summary>
internal sealed class ReadingReader(IQuadSource source, Iri document, DataIris iris)
{
    private readonly GraphView _graph = new(source, document);

    public DocumentReading Read() => new(
        Needed(document, DublinCore.Identifier),
        Needed(document, Nif.IsString),
        Needed(document, ContentHash),
        _graph.Text(document, DublinCore.Title),
        _graph.Text(document, DublinCore.Issued),
        Needed(document, DublinCore.Language),
        EntityOf(document, DublinCore.Publisher),
        _graph.Text(document, DublinCore.Source),
        [.. _graph.Subjects(FromLexicon, Literals.Boolean(false)).Select(ReadEntity).OrderBy(entity => entity.Id, StringComparer.Ordinal)],
        [.. _graph.Subjects(RdfVocabulary.Type, KarabakhVocabulary.Mention).SelectMany(ReadMentions).OrderBy(mention => mention.Range.Begin).ThenByDescending(mention => mention.Range.End)],
        [.. Numbered("office", Org.Membership).Select(ReadOffice)],
        [.. Numbered("claim", KarabakhVocabulary.Claim).Select(ReadClaim)]);

    private Entity ReadEntity(Term term)
    {
        var label = _graph.Objects(term, Skos.PrefLabel).OfType<Literal>().FirstOrDefault() ?? throw Error(term, Skos.PrefLabel);
        return new Entity(
            iris.EntityId(term) ?? throw Error(term, RdfVocabulary.Type),
            TypeOf(term),
            label.LexicalForm,
            label.Language ?? throw Error(term, Skos.PrefLabel),
            EntityOf(term, PartOf) ?? EntityOf(term, Org.MemberOf));
    }

    private EntityType TypeOf(Term term) => Enum.GetValues<EntityType>().Where(type => _graph.Has(term, RdfVocabulary.Type, ClassOf(type))).Cast<EntityType?>().FirstOrDefault()
        ?? throw Error(term, RdfVocabulary.Type);

    private IEnumerable<Mention> ReadMentions(Term span) => EntitiesOf(span, ItsRdf.TaIdentRef)
        .Select(entity => new Mention(RangeOf(span), entity, Decimal(span, ItsRdf.TaConfidence), EntityOf(span, NameOf)));

    private OfficeHolding ReadOffice(Term membership) => new(
        EntityOf(membership, Org.Member) ?? throw Error(membership, Org.Member),
        iris.RoleNotation(_graph.Object(membership, Org.Role)) ?? throw Error(membership, Org.Role),
        EntityOf(membership, Org.OrganizationOf),
        RangeOf(Object(membership, Evidence)));

    private Claim ReadClaim(Term claim) => new(
        ReadContent(Object(claim, About)),
        EntitiesOf(claim, Claimant),
        StatusOf(claim),
        RangeOf(Object(claim, Evidence)),
        RangeOf(Object(claim, Trigger)),
        Decimal(claim, Confidence),
        iris.RuleId(Object(claim, RuleOfClaim)) ?? throw Error(claim, RuleOfClaim),
        _graph.Object(claim, Denies) is { } denied ? Number(denied, "claim") - 1 : null);

    private ClaimStatus StatusOf(Term claim)
    {
        var term = Object(claim, Status);
        return Enum.GetValues<ClaimStatus>().Where(status => StatusTerm(status) == term).Cast<ClaimStatus?>().FirstOrDefault() ?? throw Error(claim, Status);
    }

    private ClaimContent ReadContent(Term content) =>
        _graph.Has(content, RdfVocabulary.Type, KarabakhVocabulary.Event) ? new Event(
            LocalName(content, EventType),
            SlugOf(LocalName(content, Kind)),
            EntitiesOf(content, Agent),
            EntitiesOf(content, Target),
            EntitiesOf(content, Place),
            _graph.Text(content, Date))
        : _graph.Has(content, RdfVocabulary.Type, KarabakhVocabulary.Relation) ? new Relation(
            EntityOf(content, RdfVocabulary.Subject) ?? throw Error(content, RdfVocabulary.Subject),
            LocalName(content, RdfVocabulary.Predicate),
            EntityOf(content, RdfVocabulary.Object) ?? throw Error(content, RdfVocabulary.Object))
        : new CasualtyFigure(
            LocalName(content, CasualtyKind),
            _graph.Text(content, Count) is { } count ? long.Parse(count, CultureInfo.InvariantCulture) : null,
            _graph.Text(content, Qualifier),
            Needed(content, Victims),
            EntityOf(content, Side),
            _graph.Text(content, Cumulative) == "true",
            _graph.Text(content, Date));

    /// <summary>The parts of a document of one class, in the order of their numbers.</summary>
    private IEnumerable<Term> Numbered(string what, Iri type) =>
        _graph.Subjects(RdfVocabulary.Type, type).OrderBy(part => Number(part, what));

    private int Number(Term part, string what)
    {
        var stem = $"{document.Value}#{what}=";
        return part is Iri { Value: var iri } && iri.StartsWith(stem, StringComparison.Ordinal)
            && int.TryParse(iri.AsSpan(stem.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error(part, RdfVocabulary.Type);
    }

    private CharRange RangeOf(Term span) => new(
        int.Parse(Needed(span, Nif.BeginIndex), NumberStyles.None, CultureInfo.InvariantCulture),
        int.Parse(Needed(span, Nif.EndIndex), NumberStyles.None, CultureInfo.InvariantCulture));

    private decimal Decimal(Term subject, Iri predicate) => decimal.Parse(Needed(subject, predicate), NumberStyles.Float, CultureInfo.InvariantCulture);

    private string LocalName(Term subject, Iri predicate) => Object(subject, predicate) is Iri { Value: var iri } && iri.StartsWith(Namespace, StringComparison.Ordinal)
        ? iri[Namespace.Length..]
        : throw Error(subject, predicate);

    private string? EntityOf(Term subject, Iri predicate) => iris.EntityId(_graph.Object(subject, predicate));

    private IReadOnlyList<string> EntitiesOf(Term subject, Iri predicate) =>
        [.. _graph.Objects(subject, predicate).Select(iris.EntityId).OfType<string>().Order(StringComparer.Ordinal)];

    private Term Object(Term subject, Iri predicate) => _graph.Object(subject, predicate) ?? throw Error(subject, predicate);

    private string Needed(Term subject, Iri predicate) => _graph.Text(subject, predicate) ?? throw Error(subject, predicate);

    private ArgumentException Error(Term subject, Iri predicate) =>
        new($"the graph {document} is not one that was read out of a document: {predicate} of {subject} is missing or not understood");
}
