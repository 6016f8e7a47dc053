namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>What is written without a space: a word, « l'arrêté », « peut-être », « DA-2026-000123 ».</summary>
internal readonly record struct Chunk(int Start, int End, ChunkTraits Traits)
{
    public int Length => End - Start;

    public bool Has(ChunkTraits traits) => (Traits & traits) != 0;

    /// <summary>A reference, a version, an identifier or an address, to be found as a whole too.</summary>
    public bool IsCode => Has(ChunkTraits.Binder) || (Has(ChunkTraits.Digit) && Has(ChunkTraits.Joiner));
}
