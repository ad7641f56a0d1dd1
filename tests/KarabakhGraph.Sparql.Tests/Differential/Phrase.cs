using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>A piece of query text together with the rule of the grammar that made it and the pieces it is made of, so that a failing query can be cut down by the same grammar.</summary>
internal sealed class Phrase
{
    private readonly string _rule;
    private readonly string? _format;
    private readonly Phrase[] _parts;
    private readonly int _least;

    /// <param name="rule">Phrases of one rule may stand for one another.</param>
    /// <param name="format">The text, the parts in numbered holes; null for a list, whose parts may be left out.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="least">The fewest parts of a list.</param>
    private Phrase(string rule, string? format, Phrase[] parts, int least = 0)
    {
        _rule = rule;
        _format = format;
        _parts = parts;
        _least = least;
    }

    /// <summary>A rule with text, the phrases of other rules in its holes.</summary>
    public static Gen<Phrase> Rule(string rule, FormattableString text) =>
        Gen.CollectToArray(text.GetArguments().Cast<Gen<Phrase>>()).Select(parts => new Phrase(rule, text.Format, parts));

    /// <summary>So many phrases, one after another.</summary>
    public static Gen<Phrase> Several(Gen<Phrase> item, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in item.ListOf(count)
        select new Phrase("", null, [.. items], least);

    /// <summary>One of a few words.</summary>
    public static Gen<Phrase> Word(params string[] words) => Gen.Elements(words).Select(word => new Phrase("", "{0}", [new Phrase("", word.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), [])]));

    /// <summary>Phrases with less in them: items of lists gone, or a phrase in the place of one of the same rule that it is part of. The shortest come first.</summary>
    public IEnumerable<Phrase> Smaller()
    {
        for (var i = 0; _format is null && _parts.Length > _least && i < _parts.Length; i++)
        {
            yield return new Phrase(_rule, null, [.. _parts[..i], .. _parts[(i + 1)..]], _least);
        }

        foreach (var part in Descendants().Where(part => _rule.Length > 0 && part._rule == _rule))
        {
            yield return part;
        }

        for (var i = 0; i < _parts.Length; i++)
        {
            foreach (var smaller in _parts[i].Smaller())
            {
                yield return new Phrase(_rule, _format, [.. _parts[..i], smaller, .. _parts[(i + 1)..]], _least);
            }
        }
    }

    public override string ToString() => _format is null ? string.Join(' ', (object[])_parts) : string.Format(CultureInfo.InvariantCulture, _format, _parts);

    private IEnumerable<Phrase> Descendants() => _parts.SelectMany(part => part.Descendants().Prepend(part));
}
