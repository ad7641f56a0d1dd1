using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Tests;

/// <summary>Scans as lists.</summary>
internal static class Scans
{
    /// <summary>What a cursor still gives.</summary>
    public static List<EncodedQuad> Rows(this QuadCursor cursor)
    {
        List<EncodedQuad> rows = [];
        using (cursor)
        {
            while (cursor.Read())
            {
                for (var i = 0; i < cursor.Count; i++)
                {
                    rows.Add(new(cursor.Column(QuadPosition.Subject)[i], cursor.Column(QuadPosition.Predicate)[i], cursor.Column(QuadPosition.Object)[i], cursor.Column(QuadPosition.Graph)[i]));
                }
            }
        }

        return rows;
    }

    /// <summary>All quads in an order.</summary>
    public static List<EncodedQuad> All(this QuadIndex index, KeyOrder order) => index.Scan(order, default).Rows();
}
