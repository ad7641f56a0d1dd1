namespace KarabakhGraph.Sparql.Parsing;

/// <summary>The character classes of the SPARQL grammar (SPARQL 1.1, section 19.8). A surrogate stands for its pair: <see cref="QueryText"/> lets no lone one pass.</summary>
internal static class SparqlCharacters
{
    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsNameBase(char c) => c < 128
        ? char.IsAsciiLetter(c)
        : c is (>= '\u00C0' and <= '\u02FF' and not '\u00D7' and not '\u00F7') or (>= '\u0370' and <= '\u1FFF' and not '\u037E')
            or '\u200C' or '\u200D' or (>= '\u2070' and <= '\u218F') or (>= '\u2C00' and <= '\u2FEF') or (>= '\u3001' and <= '\uD7FF')
            or (>= '\uD800' and <= '\uDB7F') or (>= '\uDC00' and <= '\uDFFF') // planes 1 to 14
            or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFFFD');

    /// <summary>PN_CHARS_U.</summary>
    public static bool IsNameStart(char c) => c == '_' || IsNameBase(c);

    /// <summary>PN_CHARS without the hyphen, which is also what VARNAME goes on with.</summary>
    public static bool IsVariableName(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c is '\u00B7' or (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040';

    /// <summary>PN_CHARS.</summary>
    public static bool IsName(char c) => c == '-' || IsVariableName(c);

    /// <summary>What PN_LOCAL_ESC may escape.</summary>
    public static bool IsLocalEscape(char c) => "_~.-!$&'()*+,;=/?#@%".Contains(c, StringComparison.Ordinal);

    /// <summary>What IRIREF excludes.</summary>
    public static bool IsOutsideIri(char c) => c is <= ' ' or '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\';

    public static bool IsWhitespace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
