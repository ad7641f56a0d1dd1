using System.Buffers;

namespace KarabakhGraph.Networks.Formats;

/// <summary>A node while it is read.</summary>
internal sealed class NodeDraft(string id, int line, int column)
{
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private string? _label;
    private string? _name;
    private string? _ownId;
    private string? _iri;
    private string? _start;
    private string? _end;
    private string _actorType = "actor";
    private string[] _aliases = [];
    private int _mentions;
    private string _color = "#bbbbbb";
    private double _size = 10;

    /// <summary>The id as the file has it.</summary>
    public string Id { get; } = id;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public List<Spell> Spells { get; } = [];

    public object?[] Values { get; set; } = [];

    /// <summary>What to call it: its label, else its name, else the id.</summary>
    public string Label => FirstOf(_label, _name, _ownId) ?? Named(Id);

    /// <summary>The name that the file gives it; null when it gives none.</summary>
    public string? Name => FirstOf(_name);

    /// <summary>Takes the value of an attribute that every node has; false when it is none of those.</summary>
    /// <param name="name">Its name in lower case.</param>
    /// <param name="text">The value.</param>
    /// <exception cref="FormatException">The value is not of its type.</exception>
    public bool TrySet(string name, string text)
    {
        switch (name)
        {
            case "label": _label = Named(text); return true;
            case "name": _name = Named(text); return true;
            case "id": _ownId = Named(text); return true; // igraph keeps the real ids there
            case "iri": _iri = text; return true;
            case "actor_type" or "type": _actorType = text.Length > 0 ? text : _actorType; return true;
            case "aliases": _aliases = text.Split(Columns.ListSeparator, StringSplitOptions.RemoveEmptyEntries); return true;
            case "mentions": _mentions = ValueText.ReadCount(text, name); return true;
            case "start": _start = FirstOf(text); return true;
            case "end": _end = FirstOf(text); return true;
            case "color": _color = text.Length > 0 ? text : _color; return true;
            case "size": _size = text.Length > 0 ? ValueText.ReadDouble(text, name) : _size; return true;
            default: return false;
        }
    }

    /// <summary>The node under its id in the network and its unique name.</summary>
    public Node ToNode(string id, string name)
    {
        var (start, end, spells) = Life.Of(_start, _end, Spells);

        // An id that no tool takes is an IRI, or else one more name.
        var isIri = id != Id && IsIri(Id);
        return new Node(id, Label)
        {
            Name = name,
            Iri = FirstOf(_iri) ?? (isIri ? Id : ""),
            ActorType = _actorType,
            Aliases = id != Id && !isIri && Id != Label && Id != name ? [.. _aliases.Append(Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : _aliases,
            Mentions = _mentions,
            Start = start,
            End = end,
            Spells = spells,
            Color = _color,
            Size = _size,
            Values = Values,
        };
    }

    /// <summary>A name as files will have it, so that two that differ here differ there too.</summary>
    private static string Named(string text) => Node.OneLine(new TextCleaner().Clean(text));

    private static bool IsIri(string id)
    {
        var scheme = id.IndexOf(':', StringComparison.Ordinal);
        return scheme > 0 && char.IsAsciiLetter(id[0]) && id.AsSpan(0, scheme).IndexOfAnyExcept(SchemeCharacters) < 0 && !id.Any(char.IsWhiteSpace);
    }

    private static string? FirstOf(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                return text;
            }
        }

        return null;
    }
}
