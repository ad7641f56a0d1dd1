namespace KarabakhGraph.Sparql.Results;

/// <summary>What the characters of a term may not be.</summary>
internal static class Characters
{
    /// <summary>The text when it holds no half of a surrogate pair, which no encoding can write.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static string Checked(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                throw new ArgumentException("A term of the result holds half a surrogate pair, which is no character.");
            }
        }

        return text;
    }
}
