using System.Text.Json;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

/// <summary>The texts under <c>Data/</c>.</summary>
internal static class MarkdownSamples
{
    private static readonly Lazy<Dictionary<string, string>> HostileTexts = new(ReadHostile);

    public static IReadOnlyDictionary<string, string> Hostile => HostileTexts.Value;

    public static string Read(string name)
    {
        using var stream = typeof(MarkdownSamples).Assembly.GetManifestResourceStream($"markdown/{name}")
            ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Dictionary<string, string> ReadHostile()
    {
        using var json = JsonDocument.Parse(Read("hostile.json"));

        return json.RootElement.EnumerateArray().ToDictionary(
            text => text.GetProperty("name").GetString()!,
            text => text.GetProperty("markdown").GetString()!);
    }
}
