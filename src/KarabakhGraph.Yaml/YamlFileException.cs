namespace KarabakhGraph.Yaml;

/// <summary>A YAML file is not what its schema asks for; the message names file, line, column, what is wrong and what is likely meant.</summary>
public sealed class YamlFileException : FormatException
{
    /// <summary>An error at a place of a file.</summary>
    /// <param name="file">Path of the file as the user named it.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="problem">A sentence that says what is wrong and what to do.</param>
    public YamlFileException(string file, long line, long column, string problem)
        : base($"{file}:{line}:{column}: {problem}")
    {
    }
}
