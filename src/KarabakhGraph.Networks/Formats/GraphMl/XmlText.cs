using System.Text;
using System.Xml;

namespace KarabakhGraph.Networks.Formats.GraphMl;

/// <summary>Writes texts of any content: what XML 1.0 forbids becomes U+FFFD, and white space becomes plain spaces, since line ends do not survive every reader.</summary>
internal sealed class XmlText(XmlWriter xml)
{
    /// <summary>How many characters were replaced so far.</summary>
    public int Replaced { get; private set; }

    public void Write(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                clean.Append(text, at++, 2);
            }
            else if (text[at] is '\t' or '\n' or '\r')
            {
                clean.Append(' ');
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

        xml.WriteString(clean.ToString());
    }
}
