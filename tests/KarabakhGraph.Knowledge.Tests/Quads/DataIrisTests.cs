using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Knowledge.Quads;

namespace KarabakhGraph.Knowledge.Tests.Quads;

public class DataIrisTests
{
    [Theory]
    [InlineData("000_c7eaf3.txt", "000_c7eaf3")]
    [InlineData("report.en.txt", "report.en")]
    [InlineData("report.en.md", "report.en.md")]
    [InlineData("report.html", "report.html")]
    [InlineData("report.md.txt", "report.md.txt")]
    [InlineData("report", "report%2E")]
    [InlineData(".txt", ".txt")]
    [InlineData("2020/10/a b#c?.txt", "2020%2F10%2Fa%20b%23c%3F")]
    [InlineData("50%.txt", "50%25")]
    [InlineData("Şuşa-Шуша-舒沙.txt", "Şuşa-Шуша-舒沙")]
    [InlineData("no\u00A0break\u200B.txt", "no%C2%A0break%E2%80%8B")]
    public void TheNameOfADocumentIsItsIdentifierLessItsUsualExtension(string identifier, string name) =>
        Assert.Equal($"https://w3id.org/karabakhgraph/doc/{name}", DataIris.Default.Document(identifier).Value);

    [Fact]
    public void TwoIdentifiersNeverShareAnIri()
    {
        var names = Gen.ListOf(Gen.Elements("a", ".txt", ".md", ".html", ".", "%2E", "/", "é")).Select(string.Concat).Where(name => name.Length > 0);

        Prop.ForAll(names.ToArbitrary(), names.ToArbitrary(), (one, other) => one == other || DataIris.Default.Document(one) != DataIris.Default.Document(other))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("nagorno-karabakh")]
    [InlineData("şuşa")]
    [InlineData("100% 𝄞")]
    public void AnIdComesBackFromItsIri(string id)
    {
        var iris = new DataIris("https://example.org/war/");

        Assert.Equal(id, iris.EntityId(iris.Entity(id)));
        Assert.Equal(id, iris.RoleNotation(iris.Role(id)));
        Assert.Equal("en/" + id, iris.RuleId(iris.Rule("en/" + id)));
        Assert.Null(DataIris.Default.EntityId(iris.Entity(id)));
    }

    [Theory]
    [InlineData("https://example.org/war")]
    [InlineData("war/")]
    [InlineData("https://example.org/a b/")]
    [InlineData("https://example.org/#/")]
    public void ABaseThatCannotBeOneIsRefused(string dataBase) => Assert.Throws<ArgumentException>(() => new DataIris(dataBase));
}
