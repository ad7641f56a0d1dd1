using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace KarabakhGraph.Extraction.Documents;

/// <summary>Reads articles: plain text, Markdown with front matter, HTML; UTF-8 only. Safe for several threads.</summary>
/// <param name="maximumBytes">Size of the largest file that is read.</param>
public sealed class DocumentReader(long maximumBytes = DocumentReader.DefaultMaximumBytes)
{
    /// <summary>20 MB: pages carry scripts and pictures along.</summary>
    public const long DefaultMaximumBytes = 20_000_000;

    /// <summary>The longest text that is read as one document, in UTF-16 code units: a thick book. What is longer is a collection of articles, or no prose.</summary>
    public const int MaximumText = 1_000_000;

    /// <summary>The endings of file names that are read, in lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".html", ".htm"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="identifier">Its path relative to the corpus folder with forward slashes; messages call it so.</param>
    /// <exception cref="DocumentException">It is empty, too large, binary, no UTF-8, or of another kind.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public SourceDocument Read(string path, string identifier)
    {
        // Pipes and devices have no length either, and opening a pipe would wait for a writer.
        if (((FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)) is { Exists: true, Length: 0 })
        {
            throw new DocumentException(identifier, "the file is empty, or no ordinary file");
        }

        using var file = File.OpenRead(path);
        if (file.Length > maximumBytes)
        {
            throw TooLarge(identifier, file.Length);
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Read(bytes, identifier);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">What the file holds.</param>
    /// <param name="identifier">Its path relative to the corpus folder with forward slashes; its ending tells what it is.</param>
    /// <exception cref="DocumentException">It is empty, too large, binary, no UTF-8, or of another kind.</exception>
    public SourceDocument Read(ReadOnlySpan<byte> bytes, string identifier)
    {
        if (bytes.Length > maximumBytes)
        {
            throw TooLarge(identifier, bytes.Length);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var text = Decode(bytes, identifier);
        var document = Path.GetExtension(identifier).ToLowerInvariant() switch
        {
            ".txt" or ".md" or ".markdown" => PlainText.Read(text, identifier, hash),
            ".html" or ".htm" => HtmlPage.Read(text, identifier, hash),
            _ => throw new DocumentException(identifier, $"not a kind of file that is read; known are {string.Join(", ", Extensions)}"),
        };
        return document.Text.Length <= MaximumText ? document : throw new DocumentException(identifier, FormattableString.Invariant(
            $"the text has {document.Text.Length} characters, more than the {MaximumText} that are read as one document; split it into its articles"));
    }

    private DocumentException TooLarge(string identifier, long length) => new(identifier, FormattableString.Invariant(
        $"the file has {length} bytes, more than the limit of {maximumBytes}; split it or raise the limit"));

    private static string Decode(ReadOnlySpan<byte> bytes, string identifier)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new DocumentException(identifier, "the file is UTF-16; convert it to UTF-8");
        }

        if (bytes.Contains((byte)0))
        {
            throw new DocumentException(identifier, "the file is binary (it holds a zero byte), not text");
        }

        if (!Utf8.IsValid(bytes))
        {
            throw new DocumentException(identifier, FormattableString.Invariant($"no valid UTF-8 at byte {FirstInvalid(bytes)}; convert the file to UTF-8"));
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        var text = Encoding.UTF8.GetString(bytes);
        return string.IsNullOrWhiteSpace(text) ? throw new DocumentException(identifier, "the file is empty") : text;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
