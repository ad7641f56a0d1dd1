namespace KarabakhGraph.Networks;

/// <summary>The types of values that the graph formats share. Dates are strings in ISO 8601: most formats have no other.</summary>
public enum AttributeType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A finite number of 64 bits.</summary>
    Double,
}
