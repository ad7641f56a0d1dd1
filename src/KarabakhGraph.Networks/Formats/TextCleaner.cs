using System.Text;
using System.Xml;

namespace KarabakhGraph.Networks.Formats;

/// <summary>Makes texts that every format and reader can hold: what XML 1.0 forbids (most control characters, lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD, and every end of a line becomes a line feed.</summary>
internal sealed class TextCleaner
{
    /// <summary>How many characters were replaced so far.</summary>
    public int Replaced { get; private set; }

    public string Clean(string text)
    {
        var at = FirstToChange(text);
        if (at == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            if (text[at] == '\r')
            {
                clean.Append('\n');
                at += at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsSurrogatePair(text, at))
            {
                clean.Append(text, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                clean.Append(text[at]);
            }
            else
            {
                clean.Append('\uFFFD');
                Replaced++;
            }
        }

        return clean.ToString();
    }

    private static int FirstToChange(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] != '\r' && (XmlConvert.IsXmlChar(text[at]) || char.IsSurrogatePair(text, at)))
        {
            at += char.IsSurrogate(text[at]) ? 2 : 1;
        }

        return at;
    }
}
