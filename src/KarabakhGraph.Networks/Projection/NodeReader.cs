using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Reads what the graph says of the actors.</summary>
internal sealed class NodeReader(GraphView view, string language)
{
    private const double SmallestSize = 10;
    private const double SizeRange = 30;

    public IReadOnlyList<Node> Read(IEnumerable<Iri> actors, IdRegistry ids)
    {
        var sorted = actors.OrderBy(actor => actor.Value, StringComparer.Ordinal).ToList();
        var documents = sorted.ConvertAll(Documents);
        var most = documents.Select(list => list.Count).DefaultIfEmpty().Max();
        var nodeIds = sorted.ConvertAll(actor => ids.Take(LastPart(actor)));
        var names = UniqueNames(sorted, nodeIds);
        return [.. sorted.Select((actor, at) => Read(actor, nodeIds[at], names[at], documents[at], most))];
    }

    private Node Read(Iri actor, string id, string name, List<Term> documents, int most)
    {
        var label = Label(actor);
        var dates = documents.Select(document => view.Text(document, Vocabulary.Issued)).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var type = ActorType.All.FirstOrDefault(known => view.Has(actor, RdfVocabulary.Type, known.Class)) ?? ActorType.Unknown;
        return new Node(id, label)
        {
            Name = name,
            Iri = actor.Value,
            ActorType = type.Name,
            Aliases = [.. Labels(actor, Vocabulary.PrefLabel).Concat(Labels(actor, Vocabulary.AltLabel)).Select(alias => alias.LexicalForm).Where(alias => alias != label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Mentions = documents.Count,
            Start = dates.FirstOrDefault(),
            End = dates.LastOrDefault(),
            Color = type.Color,
            Size = SmallestSize + (most == 0 ? 0 : SizeRange * documents.Count / most),
        };
    }

    private List<Term> Documents(Iri actor) =>
        [.. view.Subjects(Vocabulary.TaIdentRef, actor).Select(mention => view.Object(mention, Vocabulary.ReferenceContext)).OfType<Term>().Distinct()];

    /// <summary>Of several names the first: that of the language wished, else the English one, else any, always the same.</summary>
    private string Label(Iri actor) =>
        Labels(actor, Vocabulary.PrefLabel).OrderBy(label => label.Language == language ? 0 : label.Language == "en" ? 1 : 2)
            .ThenBy(label => label.Language, StringComparer.Ordinal).ThenBy(label => label.LexicalForm, StringComparer.Ordinal)
            .Select(label => label.LexicalForm).FirstOrDefault(label => !string.IsNullOrWhiteSpace(label)) ?? LastPart(actor);

    private IEnumerable<Literal> Labels(Iri actor, Iri predicate) => view.Objects(actor, predicate).OfType<Literal>();

    /// <summary>Where actors share a label (case does not count: some tools do not see it), the whole they are part of tells them apart, else their ids.</summary>
    private List<string> UniqueNames(List<Iri> actors, List<string> ids)
    {
        var labels = actors.ConvertAll(Label);
        var names = labels.ToList();
        Tell(at => view.Object(actors[at], Vocabulary.PartOf) is Iri whole ? Label(whole) : null);
        Tell(at => ids[at]);
        return names;

        void Tell(Func<int, string?> mark)
        {
            var counts = names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
            for (var at = 0; at < names.Count; at++)
            {
                if (counts[names[at]] > 1 && mark(at) is { } text)
                {
                    names[at] = $"{labels[at]} ({text})";
                }
            }
        }
    }

    private static string LastPart(Iri iri) => iri.Value[(iri.Value.TrimEnd('/', '#').LastIndexOfAny(['/', '#']) + 1)..].TrimEnd('/', '#');
}
