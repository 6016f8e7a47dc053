using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Web.FirstRun;

/// <summary>Writes the site's configuration file, which holds secrets: only the account that runs the portal reads it.</summary>
internal static class SiteFile
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when it can be written where it is wanted.</returns>
    public static TextKey? Problem(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = path + ".new";
            File.WriteAllBytes(draft, []);
            File.Delete(draft);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new TextKey("setup.problem.file", path, failure.Message);
        }
    }

    /// <summary>Whole or not at all.</summary>
    public static async Task WriteAsync(string path, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(draft, options))
        {
            await JsonSerializer.SerializeAsync(file, TreeOf(settings), Json, cancellationToken);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static JsonObject TreeOf(IReadOnlyDictionary<string, string?> settings)
    {
        var root = new JsonObject();
        foreach (var section in settings.GroupBy(s => s.Key.Split(':')[0]))
        {
            root[section.Key] = new JsonObject(section.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Key.Split(':')[1], s.Value)));
        }

        return root;
    }
}
