using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Cache;

/// <summary>The state of a store after a commit.</summary>
/// <param name="Commit">The number of the commit.</param>
/// <param name="Token">A number by which the journal recognizes that very commit, such as its checksum.</param>
/// <param name="Dictionary">The terms. It may have got more since.</param>
/// <param name="Terms">How many terms the commit knows.</param>
/// <param name="Index">The quads.</param>
internal sealed record CachedState(long Commit, ulong Token, TermDictionary Dictionary, TermCounts Terms, QuadIndex Index);
