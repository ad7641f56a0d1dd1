using System.Buffers;
using System.Text;
using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Reads JSON-LD 1.1 (https://www.w3.org/TR/json-ld11-api/, toRdf). Holds the whole document: a context may stand at its end.</summary>
internal sealed class JsonLdReader(TextReader text, RdfReaderOptions? options, JsonLdOptions jsonLd) : QuadReader
{
    /// <summary>Expansion calls itself for maps inside maps, so that the call stack bounds the nesting.</summary>
    private const int MaxNesting = 256;

    /// <summary>How many terms may be defined besides those that have their place in the text, which take more than <see cref="DefinitionLength"/> bytes each.</summary>
    private const int FreeDefinitions = 100_000;

    private const int DefinitionLength = 4;
    private readonly RdfReaderOptions _options = options ?? RdfReaderOptions.Default;

    /// <inheritdoc/>
    public override IEnumerable<Quad> Read()
    {
        var texts = new JsonTexts();
        var walk = new NodeWalk(new BlankNodeLabels(_options.BlankNodes ?? new BlankNodeIssuer()), jsonLd.RdfDirection);
        foreach (var item in Located(texts, () => Expand(texts)))
        {
            _options.Cancellation.ThrowIfCancellationRequested();
            foreach (var quad in Located(texts, () => walk.Quads(item)))
            {
                yield return quad;
            }
        }
    }

    private static T Located<T>(JsonTexts texts, Func<T> part)
    {
        try
        {
            return part();
        }
        catch (JsonLdException error)
        {
            throw texts.Locate(error);
        }
    }

    private IReadOnlyList<JsonValue> Expand(JsonTexts texts)
    {
        var parser = new JsonParser(texts, Math.Min(_options.MaxNesting, MaxNesting), _options.MaxTokenLength);
        var document = parser.Parse(_options.SourceName, Utf8(), _options.Cancellation);
        var loader = new ContextLoader(jsonLd.Contexts, parser);
        var contexts = new ContextProcessor(loader, FreeDefinitions + (texts.Length / DefinitionLength));
        var context = new ActiveContext(_options.BaseIri);
        if (jsonLd.ExpandContext is not null)
        {
            context = contexts.Process(context, loader.Parse("expand context", jsonLd.ExpandContext), _options.BaseIri);
        }

        return new Expander(contexts, _options, Prefixes).ExpandDocument(context, document);
    }

    private ReadOnlyMemory<byte> Utf8()
    {
        var window = new TextWindow(text, _options);
        var utf8 = new ArrayBufferWriter<byte>();
        for (var loaded = window.From(0); !loaded.IsEmpty; loaded = window.From(0))
        {
            Encoding.UTF8.GetBytes(loaded, utf8);
            if (utf8.WrittenCount > jsonLd.MaxDocumentLength)
            {
                throw window.Error(0, $"the document is longer than {jsonLd.MaxDocumentLength} bytes, and JSON-LD is held in memory whole");
            }

            window.Advance(loaded.Length);
        }

        return utf8.WrittenMemory;
    }
}
