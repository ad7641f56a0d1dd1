using System.Security.Cryptography;

namespace KarabakhGraph.Rdf;

/// <summary>The hash that canonicalization uses, and the bounds it keeps to.</summary>
public sealed record RdfCanonicalizationOptions
{
    /// <summary>SHA-256, and bounds that end within a second or so.</summary>
    public static RdfCanonicalizationOptions Default { get; } = new();

    /// <summary>SHA-256, the algorithm's own, or SHA-384. Labels and hash both depend on it.</summary>
    /// <exception cref="ArgumentException">The algorithm is neither.</exception>
    public HashAlgorithmName HashAlgorithm
    {
        get;
        init => field = value == HashAlgorithmName.SHA256 || value == HashAlgorithmName.SHA384 ? value : throw new ArgumentException($"RDFC-1.0 knows SHA-256 and SHA-384, not '{value}'.", nameof(value));
    } = HashAlgorithmName.SHA256;

    /// <summary>How many hashes of related nodes may be taken, and orders of such nodes tried, to tell nodes apart that look alike, beyond ten for each blank node (RDFC-1.0, section 7.1: poison graphs).</summary>
    public int MaxWork { get; init; } = 100_000;

    /// <summary>Looked at with every hash.</summary>
    public CancellationToken Cancellation { get; init; }
}
