namespace KarabakhGraph.Sparql;

/// <summary>An operation of an update cannot be carried out on the graphs as they are; the message says which and why. SILENT asks for no such error.</summary>
/// <param name="problem">A sentence.</param>
public sealed class UpdateException(string problem) : Exception(problem);
