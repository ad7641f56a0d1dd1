using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Tests.Lexicons;

public sealed class LexiconReaderTests : IDisposable
{
    private const string SourceLine = "# Source: own. Licence: CC0 1.0.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lexicon");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AnEntryKeepsEverySpelling()
    {
        var lexicon = Read("""
            entities:
              - id: azerbaijan
                type: State
                label: {en: Azerbaijan, nl: Azerbeidzjan}
                names: {nl: [Azerbaidzjan, Azerbeidzjan], any: Azerbaidjan}
                demonyms: {nl: {adjective: [Azerbeidzjaans], people: [Azeri's]}}
                metonyms: {any: [Baku's palace]}
                wikidata: Q227
              - {id: baku, type: Place, category: capital, label: {en: Baku}, capital-of: azerbaijan, part-of: [azerbaijan], latitude: 40.3777, longitude: 49.8920}
            """);

        var azerbaijan = lexicon.Find("azerbaijan")!;
        Assert.Equal(["Azerbeidzjan", "Azerbaidzjan"], azerbaijan.Names["nl"]);
        Assert.Equal(["Azerbaidjan"], azerbaijan.Names["any"]);
        Assert.Equal(["Azerbeidzjaans"], azerbaijan.Adjectives["nl"]);
        Assert.Equal(["Azeri's"], azerbaijan.People["nl"]);
        Assert.Equal(["Baku's palace"], azerbaijan.Metonyms["any"]);
        Assert.Equal("Q227", azerbaijan.Wikidata);
        var baku = lexicon.Find("baku")!;
        Assert.Equal(("azerbaijan", 40.3777, 49.892), (baku.CapitalOf, baku.Latitude, baku.Longitude));
        Assert.Equal(["azerbaijan"], baku.PartOf);
    }

    [Fact]
    public void SurnamesAreTheLastWordsUnlessTheEntryGivesThem()
    {
        var lexicon = Read("""
            entities:
              - {id: ilham-aliyev, type: Person, gender: m, label: {en: Ilham Aliyev}, names: {nl: [Ilham Aliëv], any: [I. Aliyev]}}
              - {id: araik, type: Person, label: {en: Araik Harutyunyan the Elder}, surname: [Harutyunyan]}
              - {id: france, type: State, label: {en: French Republic}}
            """);

        Assert.Equal(["Aliyev", "Aliëv"], lexicon.Find("ilham-aliyev")!.Surnames);
        Assert.Equal(["Harutyunyan"], lexicon.Find("araik")!.Surnames);
        Assert.Empty(lexicon.Find("france")!.Surnames);
    }

    [Fact]
    public void TwoEntitiesMayShareASpellingThatOneCallsAmbiguous()
    {
        var lexicon = Read("entities:\n- {id: a, type: State, label: {en: A}}\n- {id: b, type: Place, label: {en: B}, names: {nl: A}, ambiguous: A}");

        Assert.Equal(["A"], lexicon.Find("b")!.Ambiguous);
    }

    [Fact]
    public void FilesOfAFolderAreReadTogetherAndSorted()
    {
        Write("b.yaml", SourceLine + "entities: [{id: armenia, type: State, label: {en: Armenia}}]\nkinds: [{id: shelling, type: Assault, label: {en: shelling}, cameo: ['194']}]\n");
        Write("a.yaml", SourceLine + "entities: [{id: nikol, type: Person, label: {en: Nikol Pashinyan}, of: armenia}]\n"
            + "offices:\n  - {person: nikol, role: head, of: armenia}\n  - {person: nikol, role: prime-minister, of: armenia, from: 2018-05-08, to: 2021-04-25}\n");

        var lexicon = LexiconReader.Read(_folder.FullName);

        Assert.Equal(["armenia", "nikol"], lexicon.Entities.Select(entity => entity.Id));
        Assert.Equal([null, new DateOnly(2018, 5, 8)], lexicon.Offices.Select(office => office.From));
        Assert.Equal(new DateOnly(2021, 4, 25), lexicon.Offices[1].To);
        Assert.Equal(("shelling", "Assault", "194"), (lexicon.Kinds[0].Id, lexicon.Kinds[0].Type, lexicon.Kinds[0].Cameo[0]));
    }

    [Theory]
    [InlineData("entitys: []", "2:1: unknown key 'entitys'; did you mean 'entities'?")]
    [InlineData("entities: [{id: a, typ: State}]", "2:20: unknown key 'typ'; did you mean 'type'?")]
    [InlineData("entities: [{id: a, type: Sate, label: {en: A}}]", "2:26: 'Sate' is not known here; did you mean 'State'?; allowed: Person, State, Organization, Group, Place")]
    [InlineData("entities: [{id: a, type: State}]", "2:12: the key 'label' is missing here")]
    [InlineData("entities: [{id: a, type: State, label: {nl: A}}]", "2:40: the English label ('en') is missing here")]
    [InlineData("entities: [{id: a, type: State, label: {en: A, english: A}}]", "2:40: 'english' is no language tag such as en, nl or sr-Latn")]
    [InlineData("entities: [{id: a, type: State, label: {en: A, any: A}}]", "2:40: 'any' is no language tag")]
    [InlineData("entities: [{id: a, type: State, label: {en: A}, names: {alle: [A]}}]", "2:56: 'alle' is no language tag such as en, nl or sr-Latn, nor 'any'")]
    [InlineData("entities: [{id: a, type: State, label: A}]", "2:40: expected a mapping (key: value) here")]
    [InlineData("entities: [{id: A b, type: State, label: {en: A}}]", "2:17: 'A b' must be of small letters a-z and digits, in words joined by hyphens")]
    [InlineData("entities:\n- {id: a, type: State, label: {en: A}}\n- {id: a, type: Place, label: {en: A}}", "4:8: the entity 'a' stands already in {file}:3")]
    [InlineData("entities:\n- {id: armenia, type: State, label: {en: A}}\n- {id: b, type: Person, label: {en: A}, of: armeniia}", "4:45: there is no entity 'armeniia'; did you mean 'armenia'?")]
    [InlineData("entities: [{id: a, type: Place, label: {en: A}, part-of: nowhere}]", "2:58: there is no entity 'nowhere'")]
    [InlineData("entities: [{id: a, type: Place, label: {en: A}, capital-of: a}]", "2:61: 'a' is a Place; expected: State")]
    [InlineData("entities: [{id: a, type: Place, label: {en: A}, part-of: a}]", "2:12: nothing can lie in itself, but 'of' and 'part-of' go round here: a in a")]
    [InlineData("entities:\n- {id: c, type: Place, label: {en: C}, part-of: b}\n- {id: a, type: Place, label: {en: A}, part-of: c}\n- {id: b, type: Place, label: {en: B}, part-of: c}", "3:3: nothing can lie in itself, but 'of' and 'part-of' go round here: c in b in c")]
    [InlineData("entities: [{id: a, type: Place, label: {en: A}, latitude: 91, longitude: 1}]", "2:59: 91 lies outside of -90 to 90 degrees")]
    [InlineData("entities: [{id: a, type: Place, label: {en: A}, latitude: 4O.5, longitude: 1}]", "2:59: '4O.5' is not a number")]
    [InlineData("entities: [{id: a, type: Place, label: {en: A}, latitude: 40.5}]", "2:12: latitude and longitude come together or not at all")]
    [InlineData("entities: [{id: a, type: Place, label: {en: A}, surname: [A]}]", "2:58: 'surname' is not for a Place, only for: Person")]
    [InlineData("entities: [{id: a, type: State, label: {en: A}, wikidata: 227}]", "2:59: '227' is no Wikidata item such as Q227")]
    [InlineData("entities: [{id: a, type: Person, label: {en: A}, gender: x}]", "2:58: 'x' is not known here; did you mean 'm'?; allowed: m, f")]
    [InlineData("entities:\n- {id: a, type: State, label: {en: A}}\n- {id: b, type: Place, label: {en: B}, names: {nl: A}}", "4:3: 'A' is a name of 'a' ({file}:3) too: list it under 'ambiguous' of one of them")]
    [InlineData("offices: [{person: b, role: head, of: b}]", "2:20: there is no entity 'b'")]
    [InlineData("offices: [{person: b, role: presiden, of: b}]", "2:29: 'presiden' is not known here; did you mean 'president'?")]
    [InlineData("offices: [{person: b, role: head, of: b, from: 2020-13-01}]", "2:48: '2020-13-01' is no day of the form yyyy-MM-dd")]
    [InlineData("offices: [{person: b, role: head, of: b, from: 2020-12-01, to: 2019-01-01}]", "2:64: the office ends before it begins")]
    [InlineData("kinds: [{id: k, type: Asault, label: {en: k}}]", "2:23: 'Asault' is not known here; did you mean 'Assault'?")]
    [InlineData("kinds: [{id: k, type: Assault, label: {en: k}}, {id: k, type: Assault, label: {en: k}}]", "2:54: the kind 'k' stands already in {file}:2")]
    public void AMistakeIsNamedWithItsPlaceAndTheLikelyWord(string yaml, string message)
    {
        var error = Assert.Throws<YamlFileException>(() => Read(yaml));

        var file = Path.Combine(_folder.FullName, "lexicon.yaml");
        Assert.StartsWith($"{file}:{message.Replace("{file}", file, StringComparison.Ordinal)}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entities: []")]
    [InlineData("# Source: own.\nentities: []")]
    public void AFileThatNamesNeitherSourceNorLicenceIsRefused(string yaml)
    {
        Write("lexicon.yaml", yaml);

        Assert.EndsWith(
            "lexicon.yaml:1:1: the first line must name source and licence: '# Source: ... Licence: ...'",
            Assert.Throws<YamlFileException>(() => LexiconReader.Read(_folder.FullName)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithoutAnyLexiconIsRefused() =>
        Assert.Contains("holds no *.yaml file", Assert.Throws<FileNotFoundException>(() => LexiconReader.Read(_folder.FullName)).Message, StringComparison.Ordinal);

    [Fact]
    public void TheLexiconOfTheProjectIsSound()
    {
        var lexicon = LexiconReader.Read(Path.Combine(Repository.Root, "ontology", "lexicon"));

        Assert.Equal(EntityType.State, lexicon.Find("nagorno-karabakh")?.Type);
        Assert.Contains(lexicon.Kinds, kind => kind.Id == "shelling");
    }

    private Lexicon Read(string yaml)
    {
        Write("lexicon.yaml", SourceLine + yaml);
        return LexiconReader.Read(_folder.FullName);
    }

    private void Write(string name, string yaml) => File.WriteAllText(Path.Combine(_folder.FullName, name), yaml);
}
