using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using static KarabakhGraph.Knowledge.KarabakhVocabulary;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>Writes one reading as the quads of its document's graph.</summary>
internal sealed class ReadingWriter(DocumentReading reading, DataIris iris)
{
    private readonly Iri _document = iris.Document(reading.Identifier);
    private readonly QuadList _quads = new(iris.Document(reading.Identifier), iris);
    private readonly CodePoints _text = new(reading.Text);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public IReadOnlyList<Quad> Write()
    {
        WriteDocument();
        foreach (var entity in reading.Entities.OrderBy(entity => entity.Id, StringComparer.Ordinal))
        {
            WriteEntity(entity);
        }

        WriteSpans();
        foreach (var office in reading.Offices)
        {
            WriteOffice(office);
        }

        for (var index = 0; index < reading.Claims.Count; index++)
        {
            WriteClaim(reading.Claims[index], ClaimAt(index));
        }

        return _quads.Quads;
    }

    /// <summary>The number of a claim's content among all contents of its class in the document, from 1.</summary>
    public static int NumberOf<T>(DocumentReading reading, int claim)
        where T : ClaimContent => reading.Claims.Take(claim + 1).Count(other => other.About is T);

    private void WriteDocument()
    {
        _quads.Add(_document, RdfVocabulary.Type, Document);
        _quads.Add(_document, DublinCore.Identifier, new Literal(reading.Identifier));
        if (reading.Title is { } title)
        {
            _quads.Add(_document, DublinCore.Title, Literal.WithLanguage(title, reading.Language));
        }

        _quads.AddDate(_document, DublinCore.Issued, reading.Issued);
        _quads.Add(_document, DublinCore.Language, new Literal(reading.Language));
        _quads.AddEntity(_document, DublinCore.Publisher, reading.Publisher);
        if (reading.Source is { } address)
        {
            _quads.Add(_document, DublinCore.Source, new Literal(address));
        }

        _quads.Add(_document, ContentHash, new Literal(reading.ContentHash));
        _quads.Add(_document, Nif.IsString, new Literal(reading.Text));
    }

    private void WriteEntity(Entity entity)
    {
        var iri = iris.Entity(entity.Id);
        _quads.Add(iri, RdfVocabulary.Type, ClassOf(entity.Type));
        _quads.Add(iri, Skos.PrefLabel, Literal.WithLanguage(entity.Label, entity.Language));
        _quads.AddEntity(iri, entity.Type == EntityType.Person ? Org.MemberOf : PartOf, entity.Of);
        _quads.Add(iri, FromLexicon, Literals.Boolean(false));
    }

    /// <summary>Every stretch of text that something refers to, once, in the order of the text. One may be a mention and a trigger at once.</summary>
    private void WriteSpans()
    {
        var sentences = reading.Claims.Select(claim => claim.Evidence).Concat(reading.Offices.Select(office => office.Evidence)).ToHashSet();
        var triggers = reading.Claims.Select(claim => claim.Trigger).ToHashSet();
        var mentions = reading.Mentions.ToLookup(mention => mention.Range);
        foreach (var range in sentences.Concat(triggers).Concat(mentions.Select(group => group.Key)).Distinct().OrderBy(range => range.Begin).ThenByDescending(range => range.End))
        {
            var span = DataIris.Span(_document, range);
            _quads.AddIf(sentences.Contains(range), span, RdfVocabulary.Type, Sentence);
            _quads.AddIf(mentions.Contains(range), span, RdfVocabulary.Type, KarabakhVocabulary.Mention);
            _quads.AddIf(triggers.Contains(range), span, RdfVocabulary.Type, Nif.Phrase);
            _quads.Add(span, Nif.ReferenceContext, _document);
            _quads.Add(span, Nif.BeginIndex, Literals.Index(range.Begin));
            _quads.Add(span, Nif.EndIndex, Literals.Index(range.End));
            _quads.Add(span, Nif.AnchorOf, new Literal(_text[range]));
            foreach (var mention in mentions[range])
            {
                _quads.Add(span, ItsRdf.TaIdentRef, iris.Entity(mention.Entity));
                _quads.Add(span, ItsRdf.TaConfidence, Literals.Number(mention.Confidence));
                _quads.AddEntity(span, NameOf, mention.NameOf);
            }
        }
    }

    private void WriteOffice(OfficeHolding office)
    {
        var membership = Part("office");
        _quads.Add(membership, RdfVocabulary.Type, Org.Membership);
        _quads.Add(membership, Prov.WasDerivedFrom, _document);
        _quads.Add(membership, Org.Member, iris.Entity(office.Person));
        _quads.Add(membership, Org.Role, iris.Role(office.Role));
        _quads.AddEntity(membership, Org.OrganizationOf, office.Of);
        _quads.Add(membership, Evidence, DataIris.Span(_document, office.Evidence));
    }

    private void WriteClaim(Claim claim, Iri iri)
    {
        var content = claim.About switch
        {
            Event happening => WriteEvent(happening),
            Relation relation => WriteRelation(relation, claim),
            CasualtyFigure figure => WriteFigure(figure),
            _ => throw new ArgumentException($"{reading.Identifier}: a claim is about nothing that a graph can say", nameof(claim)),
        };
        _quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.Claim);
        _quads.Add(iri, Prov.WasDerivedFrom, _document);
        _quads.Add(iri, About, content);
        _quads.Add(iri, Evidence, DataIris.Span(_document, claim.Evidence));
        _quads.Add(iri, Trigger, DataIris.Span(_document, claim.Trigger));
        _quads.AddEntities(iri, Claimant, claim.Claimants);
        _quads.Add(iri, Status, StatusTerm(claim.Status));
        _quads.Add(iri, Confidence, Literals.Number(claim.Confidence));
        _quads.Add(iri, RuleOfClaim, iris.Rule(claim.Rule));
        if (claim.Denies is { } denied)
        {
            _quads.Add(iri, Denies, ClaimAt(denied));
        }
    }

    private Iri WriteEvent(Event happening)
    {
        var iri = Part("event");
        _quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.Event);
        _quads.Add(iri, RdfVocabulary.Type, Term(happening.Type));
        _quads.Add(iri, EventType, Term(happening.Type));
        _quads.Add(iri, Kind, KindTerm(happening.Kind));
        _quads.AddEntities(iri, Agent, happening.Agents);
        _quads.AddEntities(iri, Target, happening.Targets);
        _quads.AddEntities(iri, Place, happening.Places);
        _quads.AddDate(iri, Date, happening.Date);
        return iri;
    }

    /// <summary>The plain triple stands beside the relation when the document's own voice, or the subject's, asserts it.</summary>
    private Iri WriteRelation(Relation relation, Claim claim)
    {
        var iri = Part("relation");
        var (subject, predicate, @object) = (iris.Entity(relation.Subject), Term(relation.Type), iris.Entity(relation.Object));
        _quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.Relation);
        _quads.Add(iri, RdfVocabulary.Subject, subject);
        _quads.Add(iri, RdfVocabulary.Predicate, predicate);
        _quads.Add(iri, RdfVocabulary.Object, @object);
        _quads.AddIf(claim.Status == ClaimStatus.Asserted && (claim.Claimants.Count == 0 || claim.Claimants.Contains(relation.Subject)), subject, predicate, @object);
        return iri;
    }

    private Iri WriteFigure(CasualtyFigure figure)
    {
        var iri = Part("figure");
        _quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.CasualtyFigure);
        _quads.Add(iri, CasualtyKind, Term(figure.Kind));
        if (figure.Count is { } count)
        {
            _quads.Add(iri, Count, Literals.Integer(count));
        }

        if (figure.Qualifier is { } qualifier)
        {
            _quads.Add(iri, Qualifier, new Literal(qualifier));
        }

        _quads.Add(iri, Victims, new Literal(figure.Victims));
        _quads.AddEntity(iri, Side, figure.Side);
        _quads.Add(iri, Cumulative, Literals.Boolean(figure.Cumulative));
        _quads.AddDate(iri, Date, figure.Date);
        return iri;
    }

    private Iri ClaimAt(int index) => DataIris.Part(_document, "claim", index + 1);

    private Iri Part(string what) => DataIris.Part(_document, what, _numbers[what] = _numbers.GetValueOrDefault(what) + 1);
}
