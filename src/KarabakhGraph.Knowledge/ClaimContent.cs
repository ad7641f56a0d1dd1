namespace KarabakhGraph.Knowledge;

/// <summary>What a claim is about: an <see cref="Event"/>, a <see cref="Relation"/> or a <see cref="CasualtyFigure"/>.</summary>
public abstract record ClaimContent
{
    private protected ClaimContent()
    {
    }
}
