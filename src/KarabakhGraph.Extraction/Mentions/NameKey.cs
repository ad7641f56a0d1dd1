using System.Globalization;
using System.Text;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>The form in which words of names are compared: lower case, without accents, one kind of hyphen and apostrophe.</summary>
internal static class NameKey
{
    /// <summary>The key of a word that its language has put in lower case.</summary>
    public static string Of(string lower)
    {
        var plain = true;
        foreach (var c in lower)
        {
            plain &= c < 128;
        }

        if (plain)
        {
            return lower;
        }

        var key = new StringBuilder(lower.Length);
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
        {
            switch (c)
            {
                case 'ı':
                    key.Append('i');
                    break;
                case 'ə':
                    key.Append('e');
                    break;
                case 'ø':
                    key.Append('o');
                    break;
                case 'ł':
                    key.Append('l');
                    break;
                case 'ß':
                    key.Append("ss");
                    break;
                case '’' or 'ʼ':
                    key.Append('\'');
                    break;
                case '‐' or '‑':
                    key.Append('-');
                    break;
                default:
                    if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                    {
                        key.Append(c);
                    }

                    break;
            }
        }

        return key.ToString();
    }

    /// <summary>A name as an id: its letters and digits in lower case without accents, joined by hyphens.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in Of(name.ToLowerInvariant()))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c != '\'')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>How alike two keys are, 0 to 1: one less the edit distance over the longer length.</summary>
    public static double Similarity(string a, string b) =>
        a.Length == 0 || b.Length == 0 ? 0 : 1 - ((double)Suggestion.EditDistance(a, b) / Math.Max(a.Length, b.Length));
}
