using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Cache;

/// <summary>The state of a store after a commit.</summary>
/// <param name="Position">Where the commit ends in the journal, and its hash, by which the journal recognizes it.</param>
/// <param name="Catalogue">The graphs.</param>
/// <param name="Dictionary">The terms. It may have got more since.</param>
/// <param name="Terms">How many terms the commit knows.</param>
/// <param name="Index">The quads.</param>
internal sealed record CachedState(JournalPosition Position, Catalogue Catalogue, TermDictionary Dictionary, TermCounts Terms, QuadIndex Index);
