namespace KarabakhGraph.Sparql;

/// <summary>A query asks another endpoint by SERVICE, which is not allowed here.</summary>
/// <param name="endpoint">The endpoint, as the query names it.</param>
public sealed class ServiceDeniedException(string endpoint)
    : Exception($"The query asks {endpoint} by SERVICE; queries stay within the given data, and no endpoint is allowed.");
