namespace KarabakhGraph.Rdf;

/// <summary>The blank nodes of a dataset are so alike that telling them apart would take more work than was allowed.</summary>
/// <param name="message">Which bound was met.</param>
public sealed class RdfCanonicalizationException(string message) : InvalidOperationException(message);
