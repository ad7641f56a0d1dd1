using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Language.Tests.Segmentation;

public class TokenizerTests
{
    private static List<Token> Tokens(string language, string text) => new Tokenizer(Packs.Of(language)).Tokenize(text, new TextSpan(0, text.Length));

    [Theory]
    [InlineData("en", "Armenia’s protective power.", "Armenia|’s|protective|power|.")]
    [InlineData("en", "It didn't hold.", "It|did|n't|hold|.")]
    [InlineData("en", "about 1,250 people, 30,000 dead", "about|1,250|people|,|30,000|dead")]
    [InlineData("en", "the Nagorno-Karabakh authorities (…) and", "the|Nagorno-Karabakh|authorities|(|…|)|and")]
    [InlineData("en", "its “brother state” Turkey", "its|“|brother|state|”|Turkey")]
    [InlineData("en", "in the U.S. and at 3 a.m. on", "in|the|U.S.|and|at|3|a.m.|on")]
    [InlineData("en", "I.n the conflict", "I|.|n|the|conflict")]
    [InlineData("en", "Wait... on 2020-11-08 see https://a.example/b?c=1, then", "Wait|...|on|2020-11-08|see|https://a.example/b?c=1|,|then")]
    [InlineData("en", "the 1990s, a Su-25 at 15:30", "the|1990s|,|a|Su-25|at|15:30")]
    [InlineData("nl", "de Azeri's en 145.000 mensen", "de|Azeri's|en|145.000|mensen")]
    [InlineData("nl", "'n foto", "'|n|foto")]
    public void WordsNumbersAndMarksAreCut(string language, string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokens(language, text).Select(token => token.Text)));

    [Theory]
    [InlineData("1,250", TokenKind.Number)]
    [InlineData("2020-11-08", TokenKind.Number)]
    [InlineData("1990s", TokenKind.Word)]
    [InlineData("Шуша", TokenKind.Word)]
    [InlineData("–", TokenKind.Punctuation)]
    [InlineData("www.example.org", TokenKind.Address)]
    public void ATokenHasAKind(string text, TokenKind kind) => Assert.Equal(kind, Assert.Single(Tokens("en", text)).Kind);

    [Fact]
    public void EveryCharacterThatIsNoBlankLiesInExactlyOneToken() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), random =>
        {
            var text = random.Get;
            var covered = new int[text.Length];
            foreach (var token in Tokens("en", text))
            {
                Assert.Equal(text[token.Span.Start..token.Span.End], token.Text);
                for (var i = token.Span.Start; i < token.Span.End; i++)
                {
                    covered[i]++;
                }
            }

            return covered.Select((count, i) => count == 1 || (count == 0 && Tokenizer.IsBlank(text[i]))).All(good => good);
        }).QuickCheckThrowOnFailure();
}
