using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Quads;

namespace KarabakhGraph.Knowledge.Tests.Quads;

public class ReferenceQuadsTests
{
    [Fact]
    public void ALexiconIsWrittenAsTheExpectedGraph()
    {
        var folder = Directory.CreateTempSubdirectory("lexicon");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "lexicon.yaml"), """
                # Source: own. Licence: CC0 1.0.
                entities:
                  - id: azerbaijan
                    type: State
                    label: {en: Azerbaijan, nl: Azerbeidzjan}
                    names: {nl: [Azerbaidzjan], any: [Azerbaidjan]}
                    demonyms: {en: {adjective: [Azeri], people: [Azeris]}}
                    metonyms: {any: [Azim]}
                    wikidata: Q227
                  - {id: baku, type: Place, category: capital, label: {en: Baku}, capital-of: azerbaijan, part-of: azerbaijan, latitude: 40.3777, longitude: 49.8920}
                  - {id: azerbaijan-army, type: Organization, label: {en: Army}, of: azerbaijan}
                  - {id: people-of-baku, type: Group, label: {en: People of Baku}, part-of: baku}
                  - {id: ilham-aliyev, type: Person, label: {en: Ilham Aliyev}, of: azerbaijan}
                offices:
                  - {person: ilham-aliyev, role: prime-minister, of: azerbaijan, from: 2003-08-04, to: 2003-10-31}
                  - {person: ilham-aliyev, role: head, of: azerbaijan-army}
                kinds:
                  - {id: ceasefire-call, type: Request, label: {en: call for a ceasefire}, cameo: ["1056"], acled: [Other]}
                """);

            Golden.Equal("Quads/Expected/reference.trig", ReferenceQuads.Write(LexiconReader.Read(folder.FullName), DataIris.Default));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void NoKindTakesAWordOfTheOntology()
    {
        var words = typeof(KarabakhVocabulary).GetFields().Where(field => field.IsStatic).Select(field => field.GetValue(null)).ToHashSet();

        var lexicon = LexiconReader.Read(Path.Combine(Repository.Root, "ontology", "lexicon"));

        Assert.DoesNotContain(lexicon.Kinds, kind => words.Contains(KarabakhVocabulary.KindTerm(kind.Id)));
    }
}
