using System.Globalization;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using static KarabakhGraph.Knowledge.KarabakhVocabulary;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>The reference graph: the lexicon in the words of the ontology.</summary>
public static class ReferenceQuads
{
    /// <summary>The quads of a lexicon, each once, always in the same order: the base of the data, entities, offices, roles, kinds.</summary>
    public static IReadOnlyList<Quad> Write(Lexicon lexicon, DataIris iris)
    {
        var quads = new QuadList(iris.ReferenceGraph, iris);
        quads.Add(iris.ReferenceGraph, VoidVocabulary.UriSpace, new Literal(iris.Base));
        foreach (var entity in lexicon.Entities)
        {
            WriteEntity(quads, entity, iris.Entity(entity.Id));
        }

        foreach (var office in lexicon.Offices)
        {
            WriteOffice(quads, office, iris);
        }

        foreach (var notation in Roles.Order(StringComparer.Ordinal))
        {
            quads.Add(iris.Role(notation), RdfVocabulary.Type, Skos.Concept);
            quads.Add(iris.Role(notation), Skos.Notation, new Literal(notation));
        }

        foreach (var kind in lexicon.Kinds)
        {
            WriteKind(quads, kind, KindTerm(kind.Id));
        }

        return quads.Quads;
    }

    private static void WriteEntity(QuadList quads, LexiconEntity entity, Iri iri)
    {
        quads.Add(iri, RdfVocabulary.Type, ClassOf(entity.Type));
        if (entity.Category is { } category)
        {
            quads.Add(iri, Category, new Literal(category));
        }

        WriteNames(quads, entity, iri);
        quads.AddEntity(iri, entity.Type == EntityType.Person ? Org.MemberOf : PartOf, entity.Of);
        quads.AddEntities(iri, entity.Type == EntityType.Group ? LocatedIn : PartOf, entity.PartOf);
        quads.AddEntity(iri, CapitalOf, entity.CapitalOf);
        if (entity is { Latitude: { } latitude, Longitude: { } longitude })
        {
            WritePoint(quads, iri, (decimal)latitude, (decimal)longitude);
        }

        if (entity.Wikidata is { } item)
        {
            quads.Add(iri, Skos.ExactMatch, new Iri("http://www.wikidata.org/entity/" + item));
        }
    }

    /// <summary>Names of no particular language have no tag. Words that only stand for the entity (demonyms, metonyms) are for searching: hidden labels.</summary>
    private static void WriteNames(QuadList quads, LexiconEntity entity, Iri iri)
    {
        foreach (var (language, label) in InOrder(entity.Labels))
        {
            quads.Add(iri, Skos.PrefLabel, Literal.WithLanguage(label, language));
        }

        foreach (var (language, names) in InOrder(entity.Names))
        {
            var label = entity.Labels.GetValueOrDefault(language);
            foreach (var name in names.Where(name => name != label))
            {
                quads.Add(iri, Skos.AltLabel, Name(name, language));
            }
        }

        foreach (var (language, words) in InOrder(entity.Adjectives).Concat(InOrder(entity.People)).Concat(InOrder(entity.Metonyms)))
        {
            foreach (var word in words)
            {
                quads.Add(iri, Skos.HiddenLabel, Name(word, language));
            }
        }
    }

    private static void WritePoint(QuadList quads, Iri iri, decimal latitude, decimal longitude)
    {
        var geometry = new Iri(iri.Value + "#geometry");
        quads.Add(iri, Wgs84.Latitude, Literals.Number(latitude));
        quads.Add(iri, Wgs84.Longitude, Literals.Number(longitude));
        quads.Add(iri, GeoSparql.HasGeometry, geometry);
        quads.Add(geometry, GeoSparql.AsWKT, Literals.Point(latitude, longitude));
    }

    private static void WriteOffice(QuadList quads, Office office, DataIris iris)
    {
        var (from, to) = (Day(office.From), Day(office.To));
        var membership = new Iri($"{iris.Entity(office.Person).Value}#office={office.Role},{IriSegment.Encode(office.Of)},{from}");
        quads.Add(membership, RdfVocabulary.Type, Org.Membership);
        quads.AddEntity(membership, Org.Member, office.Person);
        quads.Add(membership, Org.Role, iris.Role(office.Role));
        quads.AddEntity(membership, Org.OrganizationOf, office.Of);
        if (from is null && to is null)
        {
            return;
        }

        var interval = new Iri(membership.Value + ",interval");
        quads.Add(membership, Org.MemberDuring, interval);
        quads.Add(interval, RdfVocabulary.Type, OwlTime.Interval);
        AddInstant(OwlTime.HasBeginning, from, ",begin");
        AddInstant(OwlTime.HasEnd, to, ",end");

        void AddInstant(Iri predicate, string? day, string suffix)
        {
            if (day is not null)
            {
                var instant = new Iri(membership.Value + suffix);
                quads.Add(interval, predicate, instant);
                quads.Add(instant, RdfVocabulary.Type, OwlTime.Instant);
                quads.AddDate(instant, OwlTime.InXSDDate, day);
            }
        }
    }

    private static void WriteKind(QuadList quads, EventKind kind, Iri iri)
    {
        quads.Add(iri, RdfVocabulary.Type, KarabakhVocabulary.EventKind);
        quads.Add(iri, RdfVocabulary.Type, Skos.Concept);
        quads.Add(iri, Skos.Notation, new Literal(kind.Id));
        foreach (var (language, label) in InOrder(kind.Labels))
        {
            quads.Add(iri, Skos.PrefLabel, Literal.WithLanguage(label, language));
        }

        quads.Add(iri, EventType, Term(kind.Type));
        foreach (var code in kind.Cameo)
        {
            quads.Add(iri, CameoCode, new Literal(code));
        }

        foreach (var type in kind.Acled)
        {
            quads.Add(iri, AcledType, new Literal(type));
        }
    }

    private static Literal Name(string name, string language) => language == "any" ? new Literal(name) : Literal.WithLanguage(name, language);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, T>> InOrder<T>(IReadOnlyDictionary<string, T> values) => values.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
