namespace Amue.Portal.Referential.Support;

/// <summary>Who supports a product, level by level (domain.md T10).</summary>
/// <param name="MutualisedN1">The volunteer referents, for establishments that mutualise their first level.</param>
public sealed record SupportChain(SupportGroupEntry? MutualisedN1, SupportGroupEntry? N2, SupportGroupEntry? N3)
{
    public SupportGroupEntry? this[SupportLevel level] => level switch
    {
        SupportLevel.N1 => MutualisedN1,
        SupportLevel.N2 => N2,
        _ => N3,
    };
}
