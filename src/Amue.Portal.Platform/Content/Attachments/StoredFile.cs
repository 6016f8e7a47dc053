namespace Amue.Portal.Platform.Content.Attachments;

/// <param name="Sha256">Lower-case hexadecimal: the name under which it is kept.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Head">Its first bytes, by which its type is known.</param>
public sealed record StoredFile(string Sha256, long Size, byte[] Head);
