namespace Amue.Portal.Platform.Content.Markdown;

/// <summary>Leaves the nested parsers and writers at once; never seen outside the renderer.</summary>
internal sealed class RenderingStoppedException(string message, Exception? innerException = null) : Exception(message, innerException);
