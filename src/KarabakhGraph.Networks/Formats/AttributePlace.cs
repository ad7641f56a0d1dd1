namespace KarabakhGraph.Networks.Formats;

/// <summary>Where the values of an attribute of a file go.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="At">Its place in the rows of further values; null when it is one that every node or edge has.</param>
internal readonly record struct AttributePlace(string Name, int? At);
