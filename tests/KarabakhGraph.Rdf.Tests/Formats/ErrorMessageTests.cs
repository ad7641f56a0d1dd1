namespace KarabakhGraph.Rdf.Tests.Formats;

public class ErrorMessageTests
{
    [Theory]
    [InlineData("<x:a> <x:b>\n  <x:c d> .", "f.ttl:2:7: U+0020 cannot stand in an IRI")]
    [InlineData("<x:a> <x:b> <x:c>", "f.ttl:1:18: the text ends where ',', ';' or '.' is expected")]
    [InlineData("<x:a> <x:b> <x:c>\n<x:d> <x:e> <x:f> .", "f.ttl:2:1: '<x:d>' stands where ',', ';' or '.' is expected")]
    [InlineData("<x:a> b:c <x:d> .", "f.ttl:1:7: the prefix 'b:' is not declared")]
    [InlineData("<x:a> <b> <x:d> .", "f.ttl:1:7: 'b' is relative, and the document has no base IRI")]
    [InlineData("<x:a> true <x:d> .", "f.ttl:1:7: 'true' stands where a predicate is expected")]
    [InlineData("<x:a> <x:b> yes .", "f.ttl:1:13: 'yes' stands where an object is expected")]
    [InlineData("<x:a> <x:b> (1 ; 2) .", "f.ttl:1:16: ';' stands where an item or ')' is expected")]
    [InlineData("<x:a> <x:b> [ <x:c> 1 . ] .", "f.ttl:1:23: '.' stands where ',', ';' or ']' is expected")]
    [InlineData("<x:a> <x:b> [] ]", "f.ttl:1:16: ']' stands where ',', ';' or '.' is expected")]
    [InlineData("\"a\" <x:b> 1 .", "f.ttl:1:1: '\"a\"' stands where a subject or a directive is expected")]
    [InlineData("{ <x:a> <x:b> 1 }", "f.ttl:1:1: '{' stands where a subject or a directive is expected")]
    [InlineData("<x:a> <x:b> \"c", "f.ttl:1:13: this string has no closing \" on its line")]
    [InlineData("<x:a> <x:b> '''c''", "f.ttl:1:13: this string has no closing '''")]
    [InlineData("<x:a> <x:b> \"\\q\" .", "f.ttl:1:14: there is no escape of a backslash and 'q'")]
    [InlineData("<x:a> <x:b> \"\\u00G0\" .", "f.ttl:1:18: this escape needs 4 hexadecimal digits, here is 'G'")]
    [InlineData("<x:a> <x:b> \"\\uDC00\" .", "f.ttl:1:14: U+DC00 is no character")]
    [InlineData("<x:a> <x:b> \"a\"@1 .", "f.ttl:1:17: a language tag starts with a letter, here is '1'")]
    [InlineData("<x:a> <x:b> \"a\"^^1 .", "f.ttl:1:18: '1' stands where a datatype is expected")]
    [InlineData("<x:a> <x:b> _:é: .", "f.ttl:1:16: ':' stands where ',', ';' or '.' is expected")]
    [InlineData("<x:a> <x:b> _x .", "f.ttl:1:14: a blank node label starts with '_:', here is 'x'")]
    [InlineData("@prefix a <x:> .", "f.ttl:1:9: 'a' stands where a prefix with its colon is expected")]
    [InlineData("@prefix a: <x:>\n<x:a> <x:b> 1 .", "f.ttl:2:1: '<x:a>' stands where the dot that ends the directive is expected")]
    [InlineData("<x:a> <x:b> \"é\U0001F54A\" !", "f.ttl:1:19: '!' starts no token")]
    [InlineData("<x:a> <x:b> \"a\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .", "f.ttl:1:18: a literal of datatype rdf:langString needs a language tag")]
    public void TurtleErrorsNamePlaceAndToken(string text, string message) => Refuses(RdfFormat.Turtle, "f.ttl", text, message);

    [Theory]
    [InlineData("<x:g> { <x:a> <x:b> 1", "f.trig:1:22: the text ends where ',', ';', '.' or '}' is expected")]
    [InlineData("<x:g> { @prefix a: <x:> . }", "f.trig:1:9: '@prefix' stands where a subject is expected")]
    [InlineData("<x:g> 1", "f.trig:1:7: '1' stands where a predicate or '{' is expected")]
    [InlineData("GRAPH <x:g> <x:a>", "f.trig:1:13: '<x:a>' stands where '{' is expected")]
    [InlineData("GRAPH (1) { }", "f.trig:1:7: '(' stands where a graph's name is expected")]
    [InlineData("<x:g> { } .", "f.trig:1:11: '.' stands where a subject or a directive is expected")]
    public void TriGErrorsNamePlaceAndToken(string text, string message) => Refuses(RdfFormat.TriG, "f.trig", text, message);

    [Theory]
    [InlineData("<x:a> <x:b> 1 .", "f.nq:1:13: '1' stands where an object is expected")]
    [InlineData("<x:a> <x:b> <x:c>\n.", "f.nq:1:18: the end of the line stands where a graph name or '.' is expected")]
    [InlineData("<x:a> <x:b> <x:c> . <x:a> <x:b> <x:c> .", "f.nq:1:21: '<' stands where the end of the line is expected")]
    [InlineData("<x:a> _:b <x:c> .", "f.nq:1:7: '_' stands where a predicate in angle brackets is expected")]
    [InlineData("<x:a> <x:b> <x:c> <x:g> <x:h> .", "f.nq:1:25: '<' stands where '.' is expected")]
    [InlineData("# a\n<a> <x:b> <x:c> .", "f.nq:2:1: 'a' is relative; in this syntax every IRI is absolute")]
    [InlineData("<x:\\u0020> <x:b> <x:c> .", "f.nq:1:4: the escape stands for U+0020, which cannot stand in an IRI")]
    public void NQuadsErrorsNamePlaceAndToken(string text, string message) => Refuses(RdfFormat.NQuads, "f.nq", text, message);

    [Theory]
    [InlineData(new byte[] { (byte)'#', (byte)'\n', (byte)'#', 0xFF }, "2:2: byte 0xFF is not UTF-8 here; the text has to be saved as UTF-8")]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0xE2, 0x82 }, "1:3: byte 0xE2 is not UTF-8 here; the text has to be saved as UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'<', 0 }, "1:1: byte 0xFF is not UTF-8 here; the text has to be saved as UTF-8")]
    public void WrongBytesHaveAPlace(byte[] bytes, string message)
    {
        using var stream = new MemoryStream(bytes);

        Assert.Equal(message, Assert.Throws<RdfSyntaxException>(() => RdfFormat.Turtle.Reader(stream).Read().Count()).Message);
    }

    [Fact]
    public void HalfASurrogatePairHasAPlace() =>
        Refuses(RdfFormat.Turtle, "f.ttl", "<x:a> <x:b> \"\uD83D\" .", "f.ttl:1:14: half a surrogate pair (U+D83D), which is no character");

    private static void Refuses(RdfFormat format, string name, string text, string message) =>
        Assert.Equal(message, Assert.Throws<RdfSyntaxException>(() => Some.Read(format, text, new RdfReaderOptions { SourceName = name })).Message);
}
