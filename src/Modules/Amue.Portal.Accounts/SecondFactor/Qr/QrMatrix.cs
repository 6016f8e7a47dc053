namespace Amue.Portal.Accounts.SecondFactor.Qr;

/// <summary>Lays patterns and data out on the square, under the mask that a camera reads best.</summary>
internal sealed class QrMatrix
{
    private const int Masks = 8;
    private const int FormatGenerator = 0x537;
    private const int FormatMask = 0x5412;
    private const int VersionGenerator = 0x1F25;
    private const int FirstWithVersion = 7;

    private readonly QrVersion _version;
    private readonly int _size;
    private readonly bool[,] _dark;
    private readonly bool[,] _reserved;

    private QrMatrix(QrVersion version)
    {
        _version = version;
        _size = version.Size;
        _dark = new bool[_size, _size];
        _reserved = new bool[_size, _size];
    }

    public static bool[,] Draw(QrVersion version, byte[] codewords) =>
        Enumerable.Range(0, Masks).Select(mask => Draw(version, codewords, mask)).MinBy(QrPenalty.Of)!;

    private static bool[,] Draw(QrVersion version, byte[] codewords, int mask)
    {
        var matrix = new QrMatrix(version);
        matrix.DrawPatterns();
        matrix.DrawFormat(mask);
        matrix.DrawVersion();
        matrix.DrawData(codewords, mask);
        return matrix._dark;
    }

    private void DrawPatterns()
    {
        for (var i = 0; i < _size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(3, _size - 4);
        DrawFinder(_size - 4, 3);
        foreach (var row in _version.Alignment)
        {
            foreach (var column in _version.Alignment)
            {
                // Finders stand in three corners.
                if ((row, column) != (6, 6) && (row, column) != (6, _size - 7) && (row, column) != (_size - 7, 6))
                {
                    DrawRings(row, column, radius: 2, light: 1);
                }
            }
        }
    }

    private void DrawFinder(int row, int column)
    {
        for (var r = row - 4; r <= row + 4; r++)
        {
            for (var c = column - 4; c <= column + 4; c++)
            {
                if (r >= 0 && r < _size && c >= 0 && c < _size)
                {
                    var distance = Math.Max(Math.Abs(r - row), Math.Abs(c - column));
                    Set(r, c, distance is not (2 or 4));
                }
            }
        }
    }

    private void DrawRings(int row, int column, int radius, int light)
    {
        for (var r = -radius; r <= radius; r++)
        {
            for (var c = -radius; c <= radius; c++)
            {
                Set(row + r, column + c, Math.Max(Math.Abs(r), Math.Abs(c)) != light);
            }
        }
    }

    // Level M is 00: the mask alone.
    private void DrawFormat(int mask)
    {
        var bits = ((mask << 10) | Remainder(mask, 10, FormatGenerator)) ^ FormatMask;
        for (var i = 0; i < 15; i++)
        {
            var dark = ((bits >> i) & 1) == 1;
            Set(i < 6 ? i : i < 8 ? i + 1 : _size - 15 + i, 8, dark);
            Set(8, i < 8 ? _size - 1 - i : i == 8 ? 7 : 14 - i, dark);
        }

        Set(_size - 8, 8, dark: true);
    }

    private void DrawVersion()
    {
        if (_version.Number < FirstWithVersion)
        {
            return;
        }

        var bits = (_version.Number << 12) | Remainder(_version.Number, 12, VersionGenerator);
        for (var i = 0; i < 18; i++)
        {
            var dark = ((bits >> i) & 1) == 1;
            Set(i / 3, _size - 11 + (i % 3), dark);
            Set(_size - 11 + (i % 3), i / 3, dark);
        }
    }

    // Two columns at a time from the right, up and down in turn; the column of the timing pattern is stepped over.
    private void DrawData(byte[] codewords, int mask)
    {
        var bit = 0;
        for (var right = _size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
            {
                right = 5;
            }

            var upward = ((right + 1) & 2) == 0;
            for (var step = 0; step < _size; step++)
            {
                var row = upward ? _size - 1 - step : step;
                for (var column = right; column >= right - 1; column--)
                {
                    if (_reserved[row, column])
                    {
                        continue;
                    }

                    var dark = bit < codewords.Length * 8 && ((codewords[bit >> 3] >> (7 - (bit & 7))) & 1) == 1;
                    bit++;
                    _dark[row, column] = dark ^ IsMasked(mask, row, column);
                }
            }
        }
    }

    private static bool IsMasked(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    private static int Remainder(int value, int degree, int generator)
    {
        var remainder = value;
        for (var i = 0; i < degree; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> (degree - 1)) * generator);
        }

        return remainder;
    }

    private void Set(int row, int column, bool dark)
    {
        _dark[row, column] = dark;
        _reserved[row, column] = true;
    }
}
