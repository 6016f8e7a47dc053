using Amue.Portal.Platform.Checkups;

namespace Amue.Portal.Search.Indexing;

/// <summary>Whether this node's index is sound and in step with the log.</summary>
internal sealed class IndexCheckup(SearchIndex index) : ICheckup
{
    public string Subject => "search index";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var state = await index.ReadFileAsync(cancellationToken);
        if (!state.Exists)
        {
            return [Finding.Warning("there is no sound index on this node", "Nothing, if the portal is starting: it makes its index by itself. Otherwise: portal search rebuild")];
        }

        return [state.Behind >= SearchIndexState.MostCounted
            ? Finding.Warning($"{state.Items} items; {SearchIndexState.MostCounted} events or more behind", "The next search or start takes them in; if it does not: portal search rebuild")
            : Finding.Ok($"{state.Items} items, {state.Behind} events behind, {state.FileBytes / 1024} KB")];
    }
}
