using KarabakhGraph.Yaml;

namespace KarabakhGraph.Language.Tests;

public sealed class LanguagePackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pack").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void EveryPackOfTheRepositoryOpens() => Assert.Equal(["en", "nl"], Packs.All.Select(pack => pack.Code).Where(code => code is "en" or "nl"));

    [Theory]
    [InlineData("language: en", "languag: en", "grammar.yaml:2:1: unknown key 'languag'; did you mean 'language'?")]
    [InlineData("culture: en-GB", "culture: xx-nowhere", "'xx-nowhere' is no culture known here")]
    [InlineData("label: English", "label: [", "grammar.yaml:")]
    public void AMistakeIsNamedWithItsPlace(string right, string wrong, string message)
    {
        var grammar = File.ReadAllText(Path.Combine(Packs.Folder, "en", "grammar.yaml"));
        File.WriteAllText(Path.Combine(_folder, "grammar.yaml"), grammar.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(message, Assert.Throws<YamlFileException>(() => LanguagePack.Read(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithoutGrammarIsNoPack()
    {
        Assert.Contains("has no grammar.yaml", Assert.Throws<FileNotFoundException>(() => LanguagePack.Read(_folder)).Message, StringComparison.Ordinal);
        Assert.Contains("no language pack", Assert.Throws<FileNotFoundException>(() => LanguagePack.ReadAll(_folder)).Message, StringComparison.Ordinal);
    }
}
