namespace Amue.Portal.Platform.Text;

/// <summary>A piece of a text and where it was cut from.</summary>
public readonly record struct Passage(string Text, int Start)
{
    public int Length => Text.Length;

    public int End => Start + Length;
}
