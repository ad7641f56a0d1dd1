namespace KarabakhGraph.Rdf;

/// <summary>References to IRIs and their resolution against a base (RFC 3986, section 5; RFC 3987, section 6.5).</summary>
/// <remarks>
/// Works on the characters alone: no escaping, no case folding, no normalization. A reference with a scheme is an IRI already
/// and comes back unchanged, dot segments included, because RDF compares IRIs character by character.
/// </remarks>
public static class IriReference
{
    /// <summary>True when the reference starts with a scheme and a colon.</summary>
    public static bool IsAbsolute(ReadOnlySpan<char> reference) => SchemeLength(reference) > 0;

    /// <summary>The IRI that a reference stands for (RFC 3986, section 5.2.2, strict).</summary>
    /// <param name="baseIri">An absolute IRI.</param>
    /// <param name="reference">An absolute or relative reference.</param>
    /// <exception cref="ArgumentException">The base is not absolute.</exception>
    public static string Resolve(string baseIri, ReadOnlySpan<char> reference)
    {
        var given = new Parts(baseIri);
        if (given.Scheme.IsEmpty)
        {
            throw new ArgumentException($"The base '{baseIri}' has no scheme.", nameof(baseIri));
        }

        var wanted = new Parts(reference);
        if (!wanted.Scheme.IsEmpty)
        {
            return reference.ToString();
        }

        if (wanted.HasAuthority)
        {
            return string.Concat(given.Scheme, "//", wanted.Authority, WithoutDotSegments(wanted.Path)) + wanted.Tail.ToString();
        }

        var root = given.HasAuthority ? string.Concat(given.Scheme, "//", given.Authority) : given.Scheme.ToString();
        if (wanted.Path.IsEmpty)
        {
            var tail = wanted.HasQuery ? wanted.Tail.ToString() : string.Concat(given.Query, wanted.Tail);
            return string.Concat(root, given.Path, tail);
        }

        return string.Concat(root, WithoutDotSegments(wanted.Path[0] == '/' ? wanted.Path : Merge(given, wanted.Path)), wanted.Tail);
    }

    /// <summary>The shortest end of an IRI that a base makes whole again, if it is below the base's folder; else the IRI.</summary>
    internal static string Shorten(string? baseIri, string iri)
    {
        if (baseIri is null || !IsAbsolute(iri))
        {
            return iri;
        }

        var folder = baseIri.LastIndexOf('/') + 1;
        var rest = iri.AsSpan(iri.AsSpan().StartsWith(baseIri.AsSpan(0, folder), StringComparison.Ordinal) ? folder : 0);
        return rest.Length > 0 && Resolve(baseIri, rest) == iri ? rest.ToString() : iri;
    }

    /// <summary>Puts a relative path in the place of the base's last segment (RFC 3986, section 5.2.3).</summary>
    private static string Merge(Parts given, ReadOnlySpan<char> path) =>
        given.HasAuthority && given.Path.IsEmpty
            ? string.Concat("/", path)
            : string.Concat(given.Path[..(given.Path.LastIndexOf('/') + 1)], path);

    /// <summary>Works off "." and ".." (RFC 3986, section 5.2.4).</summary>
    private static string WithoutDotSegments(ReadOnlySpan<char> path)
    {
        var output = new char[path.Length];
        var length = 0;
        while (!path.IsEmpty)
        {
            if (path.StartsWith("../", StringComparison.Ordinal))
            {
                path = path[3..];
            }
            else if (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("/./", StringComparison.Ordinal))
            {
                path = path[2..];
            }
            else if (path.SequenceEqual("/."))
            {
                path = "/";
            }
            else if (path.StartsWith("/../", StringComparison.Ordinal) || path.SequenceEqual("/.."))
            {
                path = path.Length == 3 ? "/" : path[3..];
                length = Math.Max(0, output.AsSpan(0, length).LastIndexOf('/'));
            }
            else if (path.SequenceEqual(".") || path.SequenceEqual(".."))
            {
                path = [];
            }
            else
            {
                var next = path[1..].IndexOf('/');
                var segment = next < 0 ? path : path[..(next + 1)];
                segment.CopyTo(output.AsSpan(length));
                length += segment.Length;
                path = path[segment.Length..];
            }
        }

        return new string(output, 0, length);
    }

    /// <summary>Length of the scheme without its colon; 0 when there is none (RFC 3986, section 3.1).</summary>
    private static int SchemeLength(ReadOnlySpan<char> reference)
    {
        if (reference.IsEmpty || !char.IsAsciiLetter(reference[0]))
        {
            return 0;
        }

        var i = 1;
        while (i < reference.Length && (char.IsAsciiLetterOrDigit(reference[i]) || reference[i] is '+' or '-' or '.'))
        {
            i++;
        }

        return i < reference.Length && reference[i] == ':' ? i : 0;
    }

    /// <summary>A reference cut as RFC 3986, appendix B cuts it.</summary>
    private readonly ref struct Parts
    {
        public Parts(ReadOnlySpan<char> reference)
        {
            var scheme = SchemeLength(reference);
            Scheme = scheme > 0 ? reference[..(scheme + 1)] : [];
            var rest = reference[Scheme.Length..];
            var end = rest.IndexOfAny('?', '#');
            Tail = end < 0 ? [] : rest[end..];
            rest = end < 0 ? rest : rest[..end];
            HasQuery = Tail.StartsWith('?');
            var fragment = Tail.IndexOf('#');
            Query = fragment < 0 ? Tail : Tail[..fragment];
            HasAuthority = rest.StartsWith("//", StringComparison.Ordinal);
            if (HasAuthority)
            {
                var slash = rest[2..].IndexOf('/');
                Authority = slash < 0 ? rest[2..] : rest.Slice(2, slash);
                rest = rest[(2 + Authority.Length)..];
            }

            Path = rest;
        }

        /// <summary>The scheme with its colon, or nothing.</summary>
        public ReadOnlySpan<char> Scheme { get; }

        /// <summary>True when there is an authority, be it an empty one.</summary>
        public bool HasAuthority { get; }

        public ReadOnlySpan<char> Authority { get; }

        public ReadOnlySpan<char> Path { get; }

        /// <summary>The query with its question mark, or nothing.</summary>
        public ReadOnlySpan<char> Query { get; }

        public bool HasQuery { get; }

        /// <summary>Query and fragment with their marks.</summary>
        public ReadOnlySpan<char> Tail { get; }
    }
}
