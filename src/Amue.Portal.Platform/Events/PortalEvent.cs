namespace Amue.Portal.Platform.Events;

/// <summary>
/// Something that happened, named in the past tense. Ids, enums, numbers and times only, never text: the log is never
/// rewritten, so nothing a person wrote may be in it.
/// </summary>
public abstract record PortalEvent;
