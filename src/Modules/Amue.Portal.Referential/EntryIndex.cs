using System.Collections.Frozen;

namespace Amue.Portal.Referential;

/// <summary>Every entry of one kind, in the order of their names in addresses, found by that name or by id.</summary>
internal sealed class EntryIndex<T>(IReadOnlyList<T> all, Func<T, Guid> id, Func<T, string> name)
    where T : class
{
    private readonly FrozenDictionary<Guid, T> _byId = all.ToFrozenDictionary(id);
    private readonly FrozenDictionary<string, T> _byName = all.ToFrozenDictionary(name, StringComparer.Ordinal);

    public IReadOnlyList<T> All => all;

    public T? Find(Guid id) => _byId.GetValueOrDefault(id);

    public T? Find(string name) => _byName.GetValueOrDefault(name);
}
