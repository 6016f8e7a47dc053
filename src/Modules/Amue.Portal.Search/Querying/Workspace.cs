using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>What one search writes on, once it scores, and whether each rule of access lets its reader in, asked once.</summary>
internal sealed class Workspace(TermIndex index, ReaderRights rights) : IDisposable
{
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly byte[] _readable = new byte[index.Access.Count];
    private WorkBuffers? _buffers;

    /// <summary>Borrowed with the first use, and given back clean.</summary>
    public WorkBuffers Buffers => _buffers ??= WorkBuffers.Rent(index.PassageCount, index.ItemCount);

    public bool MayRead(int passage) => MayRead(in index.Passages[passage]);

    public bool MayRead(in PassageFacts passage)
    {
        var known = _readable[passage.Access];
        return (known == 0 ? Ask(passage.Access) : known) == Yes;
    }

    private byte Ask(int access) => _readable[access] = index.Access[access] is { } rule && rights.MayFind(rule) ? Yes : No;

    public void Dispose() => _buffers?.GiveBack();
}
