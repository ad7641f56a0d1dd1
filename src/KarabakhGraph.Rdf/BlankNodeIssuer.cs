using System.Globalization;

namespace KarabakhGraph.Rdf;

/// <summary>Gives out blank nodes that are new: <c>_:b0</c>, <c>_:b1</c> and so on, the same every time.</summary>
/// <remarks>Documents that go into one dataset are read with one issuer, so that equal labels of two documents stay two nodes. Not safe for several threads.</remarks>
/// <param name="prefix">What the labels start with: letters and digits, a letter first.</param>
public sealed class BlankNodeIssuer(string prefix = "b")
{
    private long _issued;

    /// <summary>A node that this issuer has not given out before.</summary>
    public BlankNode Next() => new(string.Create(CultureInfo.InvariantCulture, $"{prefix}{_issued++}"));
}
