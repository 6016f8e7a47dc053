using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>Who is meant by the name of an author: those whom the reader sees under it, by their name, their function or their pseudonym.</summary>
internal sealed class AuthorNames(IPersonDirectory people)
{
    private const string Me = "moi";

    /// <param name="name">Its words, or their beginnings, in any order: <c>dupont</c>, <c>claire-dupont</c>.</param>
    public async Task<IReadOnlySet<Guid>> OfAsync(string name, TermIndex index, Actor reader, CancellationToken cancellationToken)
    {
        if (string.Equals(name, Me, StringComparison.OrdinalIgnoreCase))
        {
            return reader.AccountId is { } me ? new HashSet<Guid> { me } : [];
        }

        var asked = Words(name);
        var names = await people.NamesAsync(Authors(index), reader, cancellationToken);
        return names.Where(n => Bears(Words(n.Value.Name), asked)).Select(n => n.Key).ToHashSet();
    }

    private static List<Guid> Authors(TermIndex index)
    {
        index.Lock.EnterReadLock();
        try
        {
            return index.Authors.ToList();
        }
        finally
        {
            index.Lock.ExitReadLock();
        }
    }

    private static bool Bears(string[] words, string[] asked) => asked.Length > 0 && asked.All(a => words.Any(w => w.StartsWith(a, StringComparison.Ordinal)));

    private static string[] Words(string text) =>
        string.Concat(TextFolding.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
