using System.Text;

namespace KarabakhGraph.Conformance;

/// <summary>Texts that are almost right: characters and pieces of a text left out, doubled, moved or replaced, the same every time.</summary>
internal static class MutatedText
{
    private static readonly string[] Pieces =
        ["{", "}", "(", ")", "[", "]", "<", ">", "\"", "'", "'''", ".", ";", ",", ":", "_:b", "?", "^^", "@", "\\u0041", "\\", "#", "\n", "\0", "\uD800", "é", "1e", "a", "GRAPH", "DATA", "WHERE", "*", "/", "!"];

    private static readonly string[] Suites = ["sparql10", "sparql11"];

    /// <summary>Mutations of every SPARQL file of the suites, with the file; none when the suites are not there.</summary>
    /// <param name="extension">".rq" or ".ru".</param>
    /// <param name="count">How many of each.</param>
    public static IEnumerable<(string File, string Text)> OfSuites(string extension, int count) =>
        from suite in W3cFiles.Root is null ? [] : Suites
        from file in Directory.EnumerateFiles(Path.Combine(W3cFiles.Root!, "sparql", suite), "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal) // not null here
        from text in Of(File.ReadAllText(file), count)
        select (file, text);

    /// <summary>Texts with one to four changes each.</summary>
    private static IEnumerable<string> Of(string text, int count)
    {
        var random = new Random(44);
        for (var i = 0; i < count; i++)
        {
            var mutated = new StringBuilder(text);
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                Change(mutated, random);
            }

            yield return mutated.ToString();
        }
    }

    private static void Change(StringBuilder text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(8, text.Length - start) + 1);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(start, length);
                break;
            case 1:
                text.Insert(random.Next(text.Length + 1), text.ToString(start, length));
                break;
            case 2:
                text.Insert(start, Pieces[random.Next(Pieces.Length)]);
                break;
            default:
                text.Remove(start, length).Insert(start, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
