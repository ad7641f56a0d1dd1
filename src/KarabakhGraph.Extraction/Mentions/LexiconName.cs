using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>One spelling under which the lexicon knows an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Use">What the spelling is to it.</param>
/// <param name="Spelling">As the lexicon writes it, since capitals count.</param>
/// <param name="Foreign">True when it belongs to another language than the text's.</param>
/// <param name="Ambiguous">True when it counts only beside a cue word.</param>
internal sealed record LexiconName(LexiconEntity Entity, NameUse Use, string Spelling, bool Foreign, bool Ambiguous);

/// <summary>What a spelling is to its entity; the order is that of preference.</summary>
internal enum NameUse
{
    Name,
    Metonym,
    Adjective,
    People,
    Surname,
}
