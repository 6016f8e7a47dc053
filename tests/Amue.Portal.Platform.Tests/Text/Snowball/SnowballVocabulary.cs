using System.IO.Compression;
using System.Text;

namespace Amue.Portal.Platform.Tests.Text.Snowball;

/// <summary>The official French test vocabulary: each word with the stem it must have.</summary>
internal static class SnowballVocabulary
{
    public static (string Word, string Stem)[] French() => [.. Lines("french-voc").Zip(Lines("french-output"))];

    public static string[] Lines(string name)
    {
        using var resource = typeof(SnowballVocabulary).Assembly.GetManifestResourceStream($"Snowball.{name}.txt.gz")!;
        using var lines = new StreamReader(new GZipStream(resource, CompressionMode.Decompress), Encoding.UTF8);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
