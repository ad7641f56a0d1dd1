using KarabakhGraph.Rdf.Formats.NQuads;
using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Canonicalization;

/// <summary>Quads as lines of canonical N-Quads (RDFC-1.0, section 5), sorted by code points and joined.</summary>
internal static class CanonicalLines
{
    public static string Join(IEnumerable<Quad> quads)
    {
        var output = new StringWriter();
        var writer = new NQuadsWriter(output);
        var lines = new List<Range>();
        var start = 0;
        foreach (var quad in quads)
        {
            writer.Write(quad);
            var end = output.GetStringBuilder().Length;
            lines.Add(start..end);
            start = end;
        }

        var text = output.ToString();
        lines.Sort((one, other) => CodePointOrder.Compare(text.AsSpan()[one], text.AsSpan()[other]));
        return string.Create(text.Length, (text, lines), static (sorted, state) =>
        {
            foreach (var line in state.lines)
            {
                var characters = state.text.AsSpan()[line];
                characters.CopyTo(sorted);
                sorted = sorted[characters.Length..];
            }
        });
    }
}
