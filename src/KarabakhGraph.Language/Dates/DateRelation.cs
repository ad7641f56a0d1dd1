namespace KarabakhGraph.Language.Dates;

/// <summary>How what is told stands to a date.</summary>
public enum DateRelation
{
    /// <summary>It happened then: "on Sunday", "in July".</summary>
    On,

    /// <summary>It began then and goes on: "since September 27".</summary>
    Since,

    /// <summary>It lasts or is awaited until then: "until Friday".</summary>
    Until,
}
