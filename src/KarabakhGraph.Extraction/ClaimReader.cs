using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Extraction.Figures;
using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Extraction.Relations;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Dates;
using KarabakhGraph.Language.Numbers;

namespace KarabakhGraph.Extraction;

/// <summary>Reads the claims of one text. Holds the rules of its language only; safe for several threads.</summary>
internal sealed class ClaimReader(LanguageRules rules, Lexicon lexicon)
{
    /// <summary>Sentences of more tokens are read in pieces, so that time stays linear in their length.</summary>
    private const int LongestSentence = 200;

    public IReadOnlyList<Claim> Read(AnnotatedText text, DocumentMentions mentions, IReadOnlyList<DateExpression> dates, IReadOnlyList<NumberExpression> numbers, string? issued, CancellationToken cancellationToken)
    {
        var facts = new ActorFacts(lexicon, mentions.Entities, mentions.Offices.Select(office => (office.Person, office.Of)));
        var sentences = Clauses(text, mentions.Mentions).ToList();

        // The first reading only finds out who stands against whom, which tells the second whom "the enemy" means.
        var opposition = new Dictionary<(string Of, string By), int>();
        foreach (var reading in Read(sentences, mentions, facts, opposition: [], dates, numbers, issued, cancellationToken))
        {
            foreach (var relation in reading.Relations.Where(relation => relation.Type == "opposes"))
            {
                if (facts.StateOf(relation.Subject) is { } by && facts.StateOf(relation.Object) is { } of)
                {
                    opposition[(of, by)] = opposition.GetValueOrDefault((of, by)) + 1;
                }
            }
        }

        return new ClaimWriter(text, facts).Write(Read(sentences, mentions, facts, opposition, dates, numbers, issued, cancellationToken));
    }

    private List<SentenceReading> Read(List<ClausedSentence> sentences, DocumentMentions mentions, ActorFacts facts, Dictionary<(string Of, string By), int> opposition,
        IReadOnlyList<DateExpression> dates, IReadOnlyList<NumberExpression> numbers, string? issued, CancellationToken cancellationToken)
    {
        var discourse = new Discourse(mentions.Mentions, facts, opposition);
        var resolver = new ReferenceResolver(rules.Grammar, rules.Nominals, facts, discourse);
        var attribution = new AttributionReader(rules.Reporting, rules.Triggers, resolver, facts, discourse);
        var continuation = new SpeakerContinuation(rules.Reporting, rules.Triggers, facts, discourse.Sides);
        var events = new EventReader(rules.Grammar, rules.Triggers, resolver, facts, discourse);
        var relations = new RelationReader(rules.Grammar, rules.Relations, resolver, facts);
        var places = new PlaceReader(rules.Grammar, rules.Relations, facts, rules.Language);
        var figures = new FigureReader(rules.Figures, rules.Grammar, facts);
        var sources = new List<SentenceSources>(sentences.Count);
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sources.Add(attribution.Read(sentence));
        }

        continuation.Continue(sources);
        discourse.Restart();
        var readings = new List<SentenceReading>(sentences.Count);
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = events.Read(source, dates, issued);
            readings.Add(new SentenceReading(source, found, [.. relations.Read(source, found), .. places.Read(source.Sentence)], figures.Read(source, numbers)));
        }

        continuation.Doubt(readings);
        return readings;
    }

    private static Token[] Piece(IReadOnlyList<Token> tokens, int start)
    {
        var piece = new Token[Math.Min(LongestSentence, tokens.Count - start)];
        for (var i = 0; i < piece.Length; i++)
        {
            piece[i] = tokens[start + i];
        }

        return piece;
    }

    private IEnumerable<ClausedSentence> Clauses(AnnotatedText text, IReadOnlyList<EntityMention> names)
    {
        var units = new UnitReader(rules.Grammar);
        var finder = new ClauseFinder(rules.Grammar, rules.ContentVerbs);
        var quoted = false;
        var paragraph = -1;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Kind == SentenceKind.Dateline)
            {
                continue;
            }

            quoted &= sentence.Paragraph == paragraph;
            paragraph = sentence.Paragraph;
            for (var start = 0; start < sentence.Tokens.Count; start += LongestSentence)
            {
                var tokens = sentence.Tokens.Count <= LongestSentence ? sentence.Tokens : Piece(sentence.Tokens, start);
                var before = quoted;
                var list = units.Read(text.Text, tokens, names, ref quoted);
                var clauses = finder.Find(list);
                var phrases = new PhraseReader(rules.Grammar).Read(list, 0, list.Count, clauses.SelectMany(clause => clause.Verb.Members).ToHashSet());
                yield return new ClausedSentence(sentence, list, clauses, phrases, before, quoted);
            }
        }
    }
}
