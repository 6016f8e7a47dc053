namespace Amue.Portal.Search.Indexing;

/// <summary>Reads passages as they were written, by the rows of the index file.</summary>
internal sealed class PassageTexts(PassageReaders readers) : IDisposable
{
    // With the first text: most completions need none.
    private PassageReader? _reader;

    /// <returns>Null when it is no longer there.</returns>
    public string? Of(long row, Guid contentId, Guid? partId) => (_reader ??= Begun()).Read(row, contentId, partId);

    public void Dispose()
    {
        if (_reader is { } reader)
        {
            _reader = null;
            if (reader.End())
            {
                readers.GiveBack(reader);
            }
            else
            {
                reader.Dispose();
            }
        }
    }

    private PassageReader Begun()
    {
        var reader = readers.Take();
        try
        {
            reader.Begin();
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }
}
