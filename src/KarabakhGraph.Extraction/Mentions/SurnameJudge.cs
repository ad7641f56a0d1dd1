using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>
/// Tells whose a surname is that stands alone: of several namesakes the one whom the text names in full, else the one with the longest list of offices. Before a
/// word with digits it is the name of a thing ("Bayraktar TB2").
/// </summary>
internal sealed class SurnameJudge(Lexicon lexicon)
{
    public void Judge(List<SentenceView> sentences)
    {
        var named = sentences.SelectMany(sentence => sentence.Drafts).Where(draft => draft.Namesakes.Count == 0).Select(draft => draft.Entity).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            sentence.Drafts.Where(draft => draft.Namesakes.Count > 0 && sentence.IsWord(draft.End) && sentence[draft.End].Text.Any(char.IsDigit)).ToList().ForEach(sentence.Remove);
        }

        foreach (var draft in sentences.SelectMany(sentence => sentence.Drafts).Where(draft => draft.Namesakes.Count > 1))
        {
            draft.Entity = draft.Namesakes.OrderByDescending(named.Contains).ThenByDescending(id => lexicon.Offices.Count(office => office.Person == id)).ThenBy(id => id, StringComparer.Ordinal).First();
        }
    }
}
