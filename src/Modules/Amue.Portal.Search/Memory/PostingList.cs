namespace Amue.Portal.Search.Memory;

/// <summary>
/// The passages that hold a term, in the order they were taken in: differences of passage numbers and two counts, a few bytes
/// each. It only grows; what is removed is skipped by who reads.
/// </summary>
internal sealed class PostingList
{
    private const int MostBytesOfOne = 6;
    private const int TitleBits = 2;
    private const int MostInTitle = (1 << TitleBits) - 1;
    private const int MostInBody = (1 << (8 - TitleBits)) - 1;

    private byte[] _bytes = [];
    private int _length;
    private int _lastPassage = -1;
    private int _lastItem = -1;

    public int Passages { get; private set; }

    public int Bytes => _bytes.Length;

    /// <param name="passage">Greater than each one added before.</param>
    /// <returns>Whether it is the first passage of its item that holds the term.</returns>
    public bool Add(int passage, int item, int inTitle, int inBody)
    {
        if (_length + MostBytesOfOne > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + MostBytesOfOne, _bytes.Length + (_bytes.Length / 2)));
        }

        var step = (uint)(passage - _lastPassage);
        while (step >= 0x80)
        {
            _bytes[_length++] = (byte)(step | 0x80);
            step >>= 7;
        }

        _bytes[_length++] = (byte)step;
        _bytes[_length++] = (byte)(Math.Min(inTitle, MostInTitle) | (Math.Min(inBody, MostInBody) << TitleBits));
        _lastPassage = passage;
        Passages++;
        var isFirst = item != _lastItem;
        _lastItem = item;
        return isFirst;
    }

    public Reader Read() => new(_bytes, _length);

    /// <summary>Stands before the first passage until <see cref="Next"/>.</summary>
    internal struct Reader(byte[] bytes, int length)
    {
        private int _at;
        private byte _counts;

        public int Passage { get; private set; } = -1;

        public readonly int InTitle => _counts & MostInTitle;

        public readonly int InBody => _counts >> TitleBits;

        public bool Next()
        {
            if (_at >= length)
            {
                return false;
            }

            var step = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = bytes[_at++];
                step |= (part & 0x7F) << shift;
                if (part < 0x80)
                {
                    break;
                }
            }

            Passage += step;
            _counts = bytes[_at++];
            return true;
        }
    }
}
