namespace KarabakhGraph.Extraction.Documents;

/// <summary>A file is no document that can be read; the message names the file, what is wrong and what to do.</summary>
public sealed class DocumentException(string identifier, string problem) : FormatException($"{identifier}: {problem}");
