namespace Amue.Portal.Platform.Content;

/// <param name="Helped">Readers whom it helped.</param>
/// <param name="NotHelped">Readers whom it did not.</param>
public sealed record ContentReception(int Helped, int NotHelped);
