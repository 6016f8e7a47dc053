using System.Diagnostics;

namespace Amue.Portal.Platform.Content.Markdown;

/// <summary>The time and the size that one rendering may take.</summary>
internal sealed class RenderingBudget(int sourceLength, TimeSpan timeLimit)
{
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    // Ordinary marks grow a text two to ten times; a long address quoted by a thousand references grows it without end.
    public long MaxOutput { get; } = 65_536 + (16L * sourceLength);

    public void Check()
    {
        if (Stopwatch.GetElapsedTime(_startedAt) >= timeLimit)
        {
            throw new RenderingStoppedException("Rendering took longer than its time limit.");
        }
    }

    public void Check(long outputLength)
    {
        if (outputLength > MaxOutput)
        {
            throw new RenderingStoppedException("Rendering grew beyond its size limit.");
        }
    }
}
