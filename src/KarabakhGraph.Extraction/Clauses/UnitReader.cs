using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>Turns the tokens of a sentence and the names among them into units.</summary>
internal sealed class UnitReader(ClauseGrammar grammar)
{
    private const string OpeningMarks = "“„«‟";
    private const string ClosingMarks = "”»";

    /// <param name="text">The text of the document.</param>
    /// <param name="tokens">The tokens of one sentence, or of a piece of one.</param>
    /// <param name="names">The names of the document, in its order.</param>
    /// <param name="quoted">Whether a quotation is open; kept from sentence to sentence.</param>
    public List<Unit> Read(string text, IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> names, ref bool quoted)
    {
        var units = new List<Unit>(tokens.Count);
        var next = FirstName(names, tokens[0].Span.Start);
        var i = 0;
        while (i < tokens.Count)
        {
            while (next < names.Count && names[next].Span.End <= tokens[i].Span.Start)
            {
                next++;
            }

            if (next < names.Count && names[next].Span.Contains(tokens[i].Span))
            {
                var name = names[next];
                var first = i;
                while (i + 1 < tokens.Count && name.Span.Contains(tokens[i + 1].Span))
                {
                    i++;
                }

                i++;
                var span = new TextSpan(tokens[first].Span.Start, tokens[i - 1].Span.End);
                var lower = i - first == 1 ? tokens[first].Lower : string.Join(' ', tokens.Skip(first).Take(i - first).Select(token => token.Lower));
                units.Add(name.IsMention
                    ? new Unit(units.Count, lower, span, TokenKind.Word) { Name = name, Capitalized = true, Quoted = quoted }
                    : new Unit(units.Count, lower, span, TokenKind.Word) { Attribute = name.Entity, Capitalized = true, Quoted = quoted });
                continue;
            }

            var length = CompoundLength(tokens, i);
            units.Add(length > 1 ? Compound(units.Count, tokens, i, length) : Single(units.Count, tokens[i], text));
            Toggle(units[^1], ref quoted);
            i += length;
        }

        return units;
    }

    /// <summary>"due to" is a preposition, but not in "were due to meet".</summary>
    private int CompoundLength(IReadOnlyList<Token> tokens, int at)
    {
        var length = grammar.CompoundLength(tokens, at);
        if (length > 1 && at > 0 && (grammar.ClassOf(tokens[at - 1].Lower) & WordClass.Determiner) != 0)
        {
            // "south of X" is a preposition, "in the south of X" is none.
            return 1;
        }

        var behind = at + length;
        return length > 1 && behind < tokens.Count && (grammar.ClassOf(tokens[behind - 1].Lower) & WordClass.InfinitiveMarker) != 0
            && grammar.VerbReadings(tokens[behind].Lower).Any(reading => (reading.Form & VerbForm.Infinitive) != 0) ? 1 : length;
    }

    private Unit Compound(int index, IReadOnlyList<Token> tokens, int at, int length)
    {
        var lower = string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Lower));
        return new Unit(index, lower, new TextSpan(tokens[at].Span.Start, tokens[at + length - 1].Span.End), TokenKind.Word) { Class = grammar.ClassOf(lower) };
    }

    private Unit Single(int index, Token token, string text) => new(index, token.Lower, token.Span, token.Kind)
    {
        Class = token.Kind == TokenKind.Word ? grammar.ClassOf(token.Lower) : WordClass.None,
        Capitalized = char.IsUpper(text[token.Span.Start]),
        Readings = token.Kind == TokenKind.Word ? grammar.VerbReadings(token.Lower) : [],
    };

    private static void Toggle(Unit unit, ref bool quoted)
    {
        if (unit.Kind == TokenKind.Punctuation && unit.Lower.Length == 1)
        {
            quoted = OpeningMarks.Contains(unit.Lower[0], StringComparison.Ordinal) || (unit.Lower[0] == '"' ? !quoted : quoted && !ClosingMarks.Contains(unit.Lower[0], StringComparison.Ordinal));
        }

        unit.Quoted = quoted;
    }

    private static int FirstName(IReadOnlyList<EntityMention> names, int start)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.End <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
