using System.Runtime.CompilerServices;
using Xunit;

namespace Amue.Portal.Testing;

/// <summary>
/// Compares a text with the approved one beside the test, <c>Situation.outcome.approved.txt</c>.
/// Run the tests with AMUE_APPROVE=1 to approve what they produce, then read the change before committing it.
/// </summary>
public static class TextSnapshot
{
    public static void Matches(string text, string? name = null, [CallerFilePath] string test = "", [CallerMemberName] string outcome = "")
    {
        var snapshot = $"{Path.GetFileNameWithoutExtension(test)}.{name ?? outcome}";
        var approved = Path.Combine(Path.GetDirectoryName(test)!, $"{snapshot}.approved.txt");
        text = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

        if (Environment.GetEnvironmentVariable("AMUE_APPROVE") == "1")
        {
            File.WriteAllText(approved, text);
            return;
        }

        var received = SourceTree.File("artifacts", "snapshots", $"{snapshot}.received.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.Delete(received);

        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (expected != text)
        {
            File.WriteAllText(received, text);
            Assert.Fail($"Not the approved text. Compare: diff {approved} {received}\n{FirstDifference(expected, text)}");
        }
    }

    private static string FirstDifference(string expected, string text)
    {
        var before = expected.Split('\n');
        var after = text.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}, approved: {before.ElementAtOrDefault(line)}\nLine {line + 1}, received: {after.ElementAtOrDefault(line)}";
    }
}
