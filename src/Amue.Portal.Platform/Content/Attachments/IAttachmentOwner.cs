namespace Amue.Portal.Platform.Content.Attachments;

/// <summary>Extension point: a module whose rows name stored files. A file that no module names any more is removed.</summary>
public interface IAttachmentOwner
{
    /// <returns>Those of these digests that it still names.</returns>
    Task<IReadOnlyCollection<string>> StillNamedAsync(IReadOnlyCollection<string> digests, CancellationToken cancellationToken);
}
