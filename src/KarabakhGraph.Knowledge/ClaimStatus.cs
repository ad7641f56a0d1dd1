namespace KarabakhGraph.Knowledge;

/// <summary>The standing that a sentence gives to what it reports.</summary>
public enum ClaimStatus
{
    /// <summary>Stated as a fact.</summary>
    Asserted,

    /// <summary>Stated not to be so.</summary>
    Denied,

    /// <summary>Reported with the word that nobody confirms it.</summary>
    Unconfirmed,

    /// <summary>Announced or threatened.</summary>
    Future,

    /// <summary>Demanded or proposed.</summary>
    CalledFor,
}
