namespace Amue.Portal.Platform.Checkups;

/// <summary>
/// Extension point: looks at one part of the portal for its operator, and says what to do about what is wrong. It changes nothing and
/// works whether or not a server runs. Its words are the command line's: English.
/// </summary>
public interface ICheckup
{
    /// <summary>One or two words, as its line begins.</summary>
    string Subject { get; }

    /// <summary>It asks the database: where that does not answer, it is not made.</summary>
    bool NeedsDatabase => true;

    Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken);
}
