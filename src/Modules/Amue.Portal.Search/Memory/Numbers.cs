namespace Amue.Portal.Search.Memory;

/// <summary>A list of plain values read by index without a call: what each posting asks about.</summary>
internal sealed class Numbers<T>
    where T : unmanaged
{
    private T[] _values = new T[256];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    public void Set(int index, T value) => _values.AsSpan(0, Count)[index] = value;

    public void Clear() => Count = 0;

    public void Add(T value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, _values.Length + (_values.Length / 2));
        }

        _values[Count++] = value;
    }
}
