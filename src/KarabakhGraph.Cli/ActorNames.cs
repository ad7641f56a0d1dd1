using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Cli;

/// <summary>The names of the graph's actors and places: from a name as somebody types it to the actor, and from the actor to an English name.</summary>
internal sealed class ActorNames
{
    private readonly string _entities;
    private readonly Dictionary<string, SortedSet<string>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Term, string> _labels = [];

    public ActorNames(IQuadSource graph, string baseIri)
    {
        _entities = baseIri + "id/";
        foreach (var predicate in (Iri[])[Skos.PrefLabel, Skos.AltLabel])
        {
            if (graph.Find(predicate) is not { IsSome: true } id)
            {
                continue;
            }

            foreach (var quad in graph.Match(new EncodedQuad(default, id, default, default)))
            {
                if (graph.Resolve(quad.Subject) is Iri actor && actor.Value.StartsWith(_entities, StringComparison.Ordinal) && graph.Resolve(quad.Object) is Literal name)
                {
                    Add(name.LexicalForm, actor);
                    Add(actor.Value[_entities.Length..], actor);
                    if (predicate == Skos.PrefLabel && (name.Language == "en" || !_labels.ContainsKey(actor)))
                    {
                        _labels[actor] = name.LexicalForm;
                    }
                }
            }
        }
    }

    /// <summary>The English name, else any label, else the last part of the IRI.</summary>
    public string Label(Term? actor) => actor is null ? ""
        : _labels.TryGetValue(actor, out var label) ? label
        : actor is Iri iri && iri.Value.StartsWith(_entities, StringComparison.Ordinal) ? iri.Value[_entities.Length..]
        : actor.ToString()!;

    /// <summary>The actor of a name or id, whatever its case.</summary>
    /// <exception cref="CommandException">Nobody, or more than one, has that name.</exception>
    public Iri Find(string name)
    {
        if (!_byName.TryGetValue(name, out var actors))
        {
            throw new CommandException(ExitCode.WrongUsage, $"the graph knows nobody of the name '{name}'{Suggestion.For(name.ToLowerInvariant(), [.. _byName.Keys.Order(StringComparer.Ordinal)])}");
        }

        return actors.Count == 1
            ? new Iri(actors.Min!)
            : throw new CommandException(ExitCode.WrongUsage, $"'{name}' names several: {string.Join(", ", actors.Select(iri => iri[_entities.Length..]))}; use one of these ids instead");
    }

    private void Add(string name, Iri actor)
    {
        if (!_byName.TryGetValue(name, out var actors))
        {
            _byName.Add(name, actors = new SortedSet<string>(StringComparer.Ordinal));
        }

        actors.Add(actor.Value);
    }
}
