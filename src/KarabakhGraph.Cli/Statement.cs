using System.Text.RegularExpressions;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Cli;

/// <summary>A statement as a person types it, "turkey supports azerbaijan", in terms of the graph.</summary>
/// <param name="Subject">The one who does.</param>
/// <param name="Predicate">The relation.</param>
/// <param name="Object">The other one.</param>
internal sealed partial record Statement(Iri Subject, Iri Predicate, Iri Object)
{
    private const int LongestStatement = 1_000;

    /// <summary>The sign of the ties that rest on the relation; 0 for relations that make none.</summary>
    public Literal Sign => new(Predicate == KarabakhVocabulary.Supports ? "1" : Predicate == KarabakhVocabulary.Opposes ? "-1" : "0", Xsd.Integer);

    /// <summary>Finds the relation word and takes the names on both sides of it.</summary>
    /// <exception cref="CommandException">There is no relation word, or a name is not known.</exception>
    public static Statement Parse(string text, ActorNames names)
    {
        if (text.Length > LongestStatement)
        {
            throw new CommandException(ExitCode.WrongUsage, $"a statement of {text.Length} characters is none; write for example \"turkey supports azerbaijan\"");
        }

        foreach (var relation in KarabakhVocabulary.RelationTypes)
        {
            // "locatedIn" may be written "located in" or "located-in".
            var words = WordStart().Replace(relation, match => $"[ -]?{match.Value}");
            var match = Regex.Match(text, $"^(?<subject>.+?) +{words} +(?<object>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (match.Success)
            {
                return new Statement(names.Find(match.Groups["subject"].Value.Trim()), KarabakhVocabulary.Term(relation), names.Find(match.Groups["object"].Value.Trim()));
            }
        }

        throw new CommandException(
            ExitCode.WrongUsage,
            $"'{text}' is neither a statement nor a claim's IRI; write for example \"turkey supports azerbaijan\" with one of: {string.Join(", ", KarabakhVocabulary.RelationTypes)}");
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
