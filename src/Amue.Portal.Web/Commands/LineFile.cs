using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Amue.Portal.Web.Commands;

/// <summary>A file of lines, compressed by gzip or not; never more of it in memory than the longest line that is taken.</summary>
internal static class LineFile
{
    private const int AtOnce = 16 * 1024;

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    /// <summary>How many lines a file has, for a bar that knows its end.</summary>
    public static async Task<int> CountAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var lines = 0;
        await foreach (var _ in ReadAsync(file, longest: 0, cancellationToken))
        {
            lines++;
        }

        return lines;
    }

    /// <param name="file">What is read.</param>
    /// <param name="longest">In characters: of a longer line comes one character more than that, and the rest is passed over.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async IAsyncEnumerable<string> ReadAsync(FileInfo file, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var content = Open(file);
        using var reader = new StreamReader(content);
        var (line, buffer, hasLine, afterReturn) = (new StringBuilder(), new char[AtOnce], false, false);
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            for (var start = 0; start < read;)
            {
                if (afterReturn && buffer[start] == '\n')
                {
                    (start, afterReturn) = (start + 1, false);
                    continue;
                }

                var length = buffer.AsSpan(start, read - start).IndexOfAny('\r', '\n');
                var taken = length < 0 ? read - start : length;
                line.Append(buffer, start, Math.Min(taken, longest + 1 - line.Length));
                (hasLine, afterReturn) = (true, length >= 0 && buffer[start + length] == '\r');
                start += taken;
                if (length >= 0)
                {
                    yield return line.ToString();
                    line.Clear();
                    (hasLine, start) = (false, start + 1);
                }
            }
        }

        if (hasLine)
        {
            yield return line.ToString();
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
