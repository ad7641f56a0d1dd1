using System.Security.Cryptography;
using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Hash functions (SPARQL 1.1, section 17.4.6): lower-case hexadecimal digits of the hash of the UTF-8 form; null is an error.</summary>
internal static class HashFunctions
{
    public static Literal? Hash(BuiltIn function, Term text)
    {
        if (TermFunctions.SimpleString(text) is not { } characters)
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(characters);
#pragma warning disable CA5350, CA5351 // The specification names MD5 and SHA-1; they protect nothing here.
        var hash = function switch
        {
            BuiltIn.Md5 => MD5.HashData(bytes),
            BuiltIn.Sha1 => SHA1.HashData(bytes),
            BuiltIn.Sha256 => SHA256.HashData(bytes),
            BuiltIn.Sha384 => SHA384.HashData(bytes),
            _ => SHA512.HashData(bytes),
        };
#pragma warning restore CA5350, CA5351
        return new Literal(Convert.ToHexStringLower(hash));
    }
}
