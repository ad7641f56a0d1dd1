using System.Globalization;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Updates;

/// <summary>Makes blank nodes that the data do not have.</summary>
internal sealed class NewBlankNodes(IQuadTransaction transaction)
{
    private long _next;
    private long _step = 1;

    /// <summary>A node that is neither in the data nor was given out before.</summary>
    public BlankNode Next()
    {
        while (true)
        {
            var node = new BlankNode(string.Create(CultureInfo.InvariantCulture, $"u{_next}"));
            if (!transaction.Source.Find(node).IsSome)
            {
                _next++;
                _step = 1;
                return node;
            }

            // Earlier updates gave out nodes in a row: longer and longer steps are soon past them.
            _next += _step;
            _step *= 2;
        }
    }

    /// <summary>The new node that stands for one of a text.</summary>
    /// <param name="written">The node of the text.</param>
    /// <param name="made">The nodes made so far, where the same label means the same node.</param>
    public BlankNode For(BlankNode written, Dictionary<BlankNode, BlankNode> made)
    {
        if (!made.TryGetValue(written, out var node))
        {
            made.Add(written, node = Next());
        }

        return node;
    }
}
