namespace Amue.Portal.Architecture.Tests.Secrecy;

/// <summary>A word that stands in one place of the portal only, and who may read that place.</summary>
/// <param name="Where">What holds it, as the failure of a test says it.</param>
/// <param name="Address">The page on which its readers see it.</param>
internal sealed record Secret(string Where, string Word, string Decoy, IReadOnlyList<string> Readers, string Address)
{
    private const string Letters = "bcdfghjklmnpqrstvwxz";

    /// <summary>Its own addresses besides: to all others, those of something that is not there.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The id of the item that holds it, where the item itself is the secret.</summary>
    public Guid? ContentId { get; init; }

    /// <summary>Whether search finds what holds it: a file's name and a draft are found by nobody.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>A word that nobody wrote, and that is no slip for another of these.</summary>
    public static string WordOf(int number) => "zyx" + string.Concat(Enumerable.Range(0, 4).Select(i => new string(Letters[(number + (i * 5)) % Letters.Length], 3)));

    public bool IsHiddenFrom(string? login) => login is null || !Readers.Contains(login);
}
