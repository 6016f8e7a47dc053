namespace Amue.Portal.Web.Commands;

internal static class LineFile
{
    /// <summary>How many lines a file has, for a bar that knows its end.</summary>
    public static async Task<int> CountAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var lines = 0;
        await foreach (var _ in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            lines++;
        }

        return lines;
    }
}
