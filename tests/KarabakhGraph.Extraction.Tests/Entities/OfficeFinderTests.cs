namespace KarabakhGraph.Extraction.Tests.Entities;

public class OfficeFinderTests
{
    private static string Offices(string language, string text) =>
        string.Join("; ", Repository.Recognize(language, text).Mentions.Offices.Select(office => $"{office.Person} {office.Role} {office.Of}"));

    [Theory]
    [InlineData("Azerbaijani President Ilham Aliyev left.", "ilham-aliyev president azerbaijan")]
    [InlineData("The leader of Nagorno-Karabakh, Araik Arutjunjan, left.", "arayik-harutyunyan head nagorno-karabakh")]
    [InlineData("Nagorno-Karabakh’s President Araik Harutjunjan left.", "arayik-harutyunyan president nagorno-karabakh")]
    [InlineData("Georgian Defense Ministry spokeswoman Nino Beridze left.", "nino-beridze spokesperson georgia-defense-ministry")]
    [InlineData("The Azerbaijani President’s adviser Hikmat Hajiyev left.", "hikmat-hajiyev adviser azerbaijan")]
    [InlineData("Hikmat Hajiyev, an aide to President Ilham Aliyev, left.", "hikmat-hajiyev adviser azerbaijan; ilham-aliyev president azerbaijan")]
    [InlineData("The Armenian Defense Ministry denied it, said its spokeswoman, Shushan Stepanyan.", "shushan-stepanyan spokesperson armenia-defense-ministry")]
    [InlineData("French President Emmanuel Macron and his Russian colleague Vladimir Putin met.", "emmanuel-macron president france; vladimir-putin president russia")]
    [InlineData("Turkish Foreign Minister Mevlüt Cavusoglu and Defense Minister Hulusi Akar came.", "mevlut-cavusoglu foreign-minister turkey; hulusi-akar defense-minister turkey")]
    [InlineData("Martuni's deputy mayor, Garen Vardumyan, left.", "garen-vardumyan official martuni")]
    [InlineData("The foreign ministers of Armenia and Azerbaijan, Zohrab Mnatsakanyan and Jeyhun Bayramov, met.",
        "zohrab-mnatsakanyan foreign-minister armenia; jeyhun-bayramov foreign-minister azerbaijan")]
    [InlineData("The Armenian Defense Ministry fumed. Azerbaijan denied it, and Defence Ministry spokesman Vagif Dargahli laughed.", "vagif-dargahli spokesperson azerbaijan-defense-ministry")]
    [InlineData("Amnesty International condemned it. The organization's director for Asia, Mary Struthers, left.", "marie-struthers other amnesty-international")]
    [InlineData("US deputy secretary of state Stephen Biegun left.", "stephen-biegun official united-states")]
    [InlineData("The president left. Baku is large.", "")]
    public void OfficesAreReadOnEitherSideOfAName(string text, string offices) => Assert.Equal(offices, Offices("en", text));

    [Theory]
    [InlineData("De Turkse president Recep Tayyip Erdogan vertrok.", "recep-tayyip-erdogan president turkey")]
    [InlineData("De Turkse minister van Defensie Hulusi Akar belde met zijn Azerbeidzjaanse ambtgenoot Zakir Hasanov.",
        "hulusi-akar defense-minister turkey; zakir-hasanov defense-minister azerbaijan")]
    [InlineData("De woordvoerder van de leider van Nagorno-Karabach, Vahram Poghosian, vertrok.", "vahram-poghosyan spokesperson nagorno-karabakh")]
    [InlineData("VN-chef António Guterres vertrok.", "antonio-guterres head united-nations")]
    [InlineData("De Nederlandse minister Stef Blok van Buitenlandse Zaken vertrok.", "stef-blok foreign-minister netherlands")]
    public void DutchOfficesAreReadToo(string text, string offices) => Assert.Equal(offices, Offices("nl", text));

    [Fact]
    public void AMisspelledNameIsTheKnownOneOnlyInThatOnesOffice()
    {
        Assert.Equal("ilham-aliyev president azerbaijan", Offices("en", "Azerbaijani President Ilhan Alyiev left."));
        Assert.Equal("ilhan-alyiev president georgia", Offices("en", "Georgian President Ilhan Alyiev left."));
    }
}
