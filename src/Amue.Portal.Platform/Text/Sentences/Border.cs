namespace Amue.Portal.Platform.Text.Sentences;

/// <summary>What ends before a word, the strongest last.</summary>
internal enum Border
{
    Word,
    Sentence,
    Line,
    Paragraph,
}
