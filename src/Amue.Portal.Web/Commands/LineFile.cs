using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Amue.Portal.Web.Commands;

/// <summary>A file of lines, compressed by gzip or not; never more of it in memory than a line.</summary>
internal static class LineFile
{
    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    /// <summary>How many lines a file has, for a bar that knows its end.</summary>
    public static async Task<int> CountAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var lines = 0;
        await foreach (var _ in ReadAsync(file, cancellationToken))
        {
            lines++;
        }

        return lines;
    }

    public static async IAsyncEnumerable<string> ReadAsync(FileInfo file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var content = Open(file);
        using var reader = new StreamReader(content);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }

    // Told by what it begins with: a name may say anything.
    private static Stream Open(FileInfo file)
    {
        var content = file.OpenRead();
        Span<byte> head = stackalloc byte[2];
        var isCompressed = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(Gzip);
        content.Position = 0;
        return isCompressed ? new GZipStream(content, CompressionMode.Decompress) : content;
    }
}
