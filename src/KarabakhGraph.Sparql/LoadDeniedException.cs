namespace KarabakhGraph.Sparql;

/// <summary>An update fetches a document by LOAD, which is not allowed here.</summary>
/// <param name="document">The IRI of the document.</param>
public sealed class LoadDeniedException(string document)
    : Exception($"The update fetches <{document}> by LOAD; updates stay within the given data, and no document may be fetched.");
