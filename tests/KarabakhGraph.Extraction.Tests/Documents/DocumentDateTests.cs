using System.Text;
using KarabakhGraph.Extraction.Documents;
using KarabakhGraph.Language.Dates;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Extraction.Tests.Documents;

public class DocumentDateTests
{
    [Theory]
    [InlineData(" date 2020-11-08 Baku (dpa) – It fell.", "2020-11-08")]
    [InlineData("TBILISI, 22 October 2020 — It fell.", "2020-10-22")]
    [InlineData("Baku, Oct. 4 (Reuters) – It fell in 1994.", null)]
    [InlineData("It fell on 22 October 2020.", null)]
    public void TheDayIsThatOfTheHeadOrOfADatelineWithItsYear(string text, string? date)
    {
        var document = new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "a.txt");
        var pack = Repository.Pack("en");

        Assert.Equal(date, DocumentDate.Of(document, new Segmenter(pack).Segment(document.Prose), new DateRecognizer(pack)));
    }
}
