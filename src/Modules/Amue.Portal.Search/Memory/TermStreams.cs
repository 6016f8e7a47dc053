namespace Amue.Portal.Search.Memory;

/// <summary>The terms of each passage in their order, as compact numbers: what phrases and nearness are read from.</summary>
internal sealed class TermStreams
{
    private const int BlockLength = 1 << 20;
    private const int MostBytesOfOne = 5;

    private readonly List<byte[]> _blocks = [];
    private readonly Numbers<long> _starts = new();
    private readonly Numbers<ushort> _lengths = new();
    private int _free = BlockLength;

    public long Bytes => (long)_blocks.Count * BlockLength;

    public void Add(ReadOnlySpan<int> terms)
    {
        var kept = terms[..Math.Min(terms.Length, ushort.MaxValue)];
        var most = kept.Length * MostBytesOfOne;
        byte[] block;
        if (most > BlockLength)
        {
            throw new ArgumentException("A passage is longer than a block.", nameof(terms));
        }

        if (_free + most > BlockLength)
        {
            _blocks.Add(new byte[BlockLength]);
            _free = 0;
        }

        block = _blocks[^1];
        _starts.Add(((long)(_blocks.Count - 1) * BlockLength) + _free);
        _lengths.Add((ushort)kept.Length);
        foreach (var term in kept)
        {
            var rest = (uint)term;
            while (rest >= 0x80)
            {
                block[_free++] = (byte)(rest | 0x80);
                rest >>= 7;
            }

            block[_free++] = (byte)rest;
        }
    }

    /// <returns>How many terms were written at the head of <paramref name="into"/>.</returns>
    public int Read(int passage, Span<int> into)
    {
        var start = _starts.Values[passage];
        var block = _blocks[(int)(start / BlockLength)];
        var at = (int)(start % BlockLength);
        var count = Math.Min(_lengths.Values[passage], into.Length);
        for (var i = 0; i < count; i++)
        {
            var term = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = block[at++];
                term |= (part & 0x7F) << shift;
                if (part < 0x80)
                {
                    break;
                }
            }

            into[i] = term;
        }

        return count;
    }
}
