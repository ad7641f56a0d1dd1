using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli;

/// <summary>
/// A folder that holds a graph as TriG. <c>manifest.json</c> names the file that counts, and renaming a new manifest into place
/// is the commit: a reader, or a run cut off at any moment, finds the old graph or the whole new one.
/// </summary>
internal sealed class GraphFolder
{
    private const string ManifestName = "manifest.json";
    private readonly string _path;

    private GraphFolder(string path, Manifest? manifest)
    {
        _path = path;
        Manifest = manifest;
    }

    /// <summary>What the folder says of itself; null while nothing was ever written to it.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>Opens a folder that holds a graph.</summary>
    /// <exception cref="CommandException">There is none, or it is of another version.</exception>
    public static GraphFolder OpenExisting(string path)
    {
        var folder = Open(path);
        return folder.Manifest is not null
            ? folder
            : throw new CommandException(ExitCode.WrongUsage, $"{path}: no graph here; make one with: karabakh build ARTICLES --store {path}");
    }

    /// <summary>Opens a folder that holds a graph or will.</summary>
    /// <exception cref="CommandException">The folder holds other things, or a graph of another version.</exception>
    public static GraphFolder Open(string path)
    {
        if (File.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: is a file, not the folder of a graph");
        }

        var manifestPath = Path.Combine(path, ManifestName);
        if (!File.Exists(manifestPath))
        {
            return !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any(entry => !Path.GetFileName(entry).StartsWith('.') && !IsGraphFile(entry))
                ? new GraphFolder(path, null)
                : throw new CommandException(ExitCode.WrongUsage, $"{path}: holds other files and no graph; name a new or empty folder");
        }

        return new GraphFolder(path, ReadManifest(manifestPath));
    }

    /// <summary>Keeps other writers out until the result is disposed.</summary>
    /// <exception cref="CommandException">Another run is writing, or the folder cannot be written to.</exception>
    public IDisposable Lock()
    {
        try
        {
            Directory.CreateDirectory(_path);
            return new FileStream(Path.Combine(_path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Failed, $"{_path}: cannot write here; name a folder that you may write to");
        }
        catch (IOException error)
        {
            throw new CommandException(ExitCode.Failed, $"{_path}: cannot write here, or another run is writing ({error.Message})");
        }
    }

    /// <summary>Reads the graph.</summary>
    /// <exception cref="CommandException">The file is not the one the manifest was written for.</exception>
    public Dataset Read(CancellationToken cancellationToken)
    {
        var manifest = Manifest ?? throw new InvalidOperationException("nothing was written to the folder yet");
        var file = Path.Combine(_path, manifest.Graph);
        if (!File.Exists(file))
        {
            throw new CommandException(ExitCode.InvalidData, $"{file}: is gone though {ManifestName} names it; build the graph again");
        }

        using var stream = File.OpenRead(file);
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != manifest.Sha256)
        {
            throw new CommandException(ExitCode.InvalidData, $"{file}: was changed after it was written; build the graph again");
        }

        stream.Position = 0;
        var dataset = new Dataset();
        foreach (var quad in RdfFormat.TriG.Reader(stream, new RdfReaderOptions { SourceName = file, Cancellation = cancellationToken }).Read())
        {
            dataset.Add(quad);
        }

        return dataset;
    }

    /// <summary>Puts a graph in the place of the old one, or of nothing.</summary>
    /// <param name="baseIri">Base IRI of the data.</param>
    /// <param name="documents">The documents of the graph, sorted by identifier.</param>
    /// <param name="quads">The quads in the order in which they are to stand in the file.</param>
    /// <param name="prefixes">Prefixes to write them with.</param>
    /// <param name="cancellationToken">Stops the writing; the old graph then stays.</param>
    public void Write(string baseIri, IReadOnlyList<ManifestDocument> documents, IReadOnlyCollection<Quad> quads, PrefixMap prefixes, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(_path, ".graph.tmp");
        string hash;
        try
        {
            hash = WriteGraph(temporary, quads.Select(quad => Uncancelled(quad, cancellationToken)), prefixes);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        var name = $"graph-{hash[..12]}.trig";
        File.Move(temporary, Path.Combine(_path, name), overwrite: true);
        var manifest = new Manifest(Manifest.CurrentFormat, baseIri, name, hash, quads.Count, documents);
        AtomicFile.Write(Path.Combine(_path, ManifestName), stream => JsonSerializer.Serialize(stream, manifest, ManifestJson.Default.Manifest));
        Manifest = manifest;
        foreach (var old in Directory.EnumerateFiles(_path, "graph-*.trig").Where(file => Path.GetFileName(file) != name).ToList())
        {
            File.Delete(old);
        }
    }

    /// <summary>Writes the quads as TriG and gives the SHA-256 of the file.</summary>
    private static string WriteGraph(string path, IEnumerable<Quad> quads, PrefixMap prefixes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        using (var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            RdfFormat.TriG.Writer(text, prefixes).WriteAll(quads);
        }

        stream.Flush(flushToDisk: true);
        stream.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static Quad Uncancelled(Quad quad, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return quad;
    }

    private static bool IsGraphFile(string path) => Path.GetFileName(path).StartsWith("graph-", StringComparison.Ordinal) && path.EndsWith(".trig", StringComparison.Ordinal);

    private static Manifest ReadManifest(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var manifest = JsonSerializer.Deserialize(stream, ManifestJson.Default.Manifest);
            if (manifest?.Format != Manifest.CurrentFormat)
            {
                throw new CommandException(ExitCode.InvalidData, $"{path}: is of format '{manifest?.Format}', this program reads '{Manifest.CurrentFormat}'; build the graph again");
            }

            return IsGraphFile(manifest.Graph) && manifest.Graph == Path.GetFileName(manifest.Graph)
                ? manifest
                : throw new CommandException(ExitCode.InvalidData, $"{path}: names '{manifest.Graph}', which is no graph file of this folder; build the graph again");
        }
        catch (JsonException error)
        {
            throw new CommandException(ExitCode.InvalidData, $"{path}: is no manifest of a graph ({error.Message}); name another folder or build the graph again in an empty one");
        }
    }
}
