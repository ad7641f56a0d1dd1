namespace KarabakhGraph.Knowledge.Incidents;

/// <summary>What the reports of one happening amount to.</summary>
public enum Verdict
{
    /// <summary>At least two independent sources assert it, and none denies it.</summary>
    Agreed,

    /// <summary>Some assert it and some deny it.</summary>
    Contested,

    /// <summary>It is denied, and nobody asserts it.</summary>
    DeniedOnly,

    /// <summary>Nobody denies it, and at most one independent source asserts it: all the others are copies, or say that it is unconfirmed.</summary>
    SingleSource,
}
