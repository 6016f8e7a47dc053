namespace Amue.Portal.Accounts.SecondFactor.Qr;

/// <summary>How hard a square is to read, by the four rules of ISO/IEC 18004: runs, blocks, what resembles a finder, and imbalance.</summary>
internal static class QrPenalty
{
    private static readonly bool[] FinderThenLight = [true, false, true, true, true, false, true, false, false, false, false];
    private static readonly bool[] LightThenFinder = [false, false, false, false, true, false, true, true, true, false, true];

    public static int Of(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var penalty = Blocks(dark, size) + Imbalance(dark, size);
        for (var i = 0; i < size; i++)
        {
            var row = Enumerable.Range(0, size).Select(j => dark[i, j]).ToArray();
            var column = Enumerable.Range(0, size).Select(j => dark[j, i]).ToArray();
            penalty += Runs(row) + Runs(column) + Finders(row) + Finders(column);
        }

        return penalty;
    }

    private static int Runs(bool[] line)
    {
        var (penalty, run) = (0, 1);
        for (var i = 1; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == line[i - 1])
            {
                run++;
                continue;
            }

            penalty += run >= 5 ? run - 2 : 0;
            run = 1;
        }

        return penalty;
    }

    private static int Finders(bool[] line)
    {
        var penalty = 0;
        for (var i = 0; i + FinderThenLight.Length <= line.Length; i++)
        {
            var part = line.AsSpan(i, FinderThenLight.Length);
            penalty += part.SequenceEqual(FinderThenLight) || part.SequenceEqual(LightThenFinder) ? 40 : 0;
        }

        return penalty;
    }

    private static int Blocks(bool[,] dark, int size)
    {
        var penalty = 0;
        for (var row = 0; row + 1 < size; row++)
        {
            for (var column = 0; column + 1 < size; column++)
            {
                var first = dark[row, column];
                penalty += first == dark[row, column + 1] && first == dark[row + 1, column] && first == dark[row + 1, column + 1] ? 3 : 0;
            }
        }

        return penalty;
    }

    private static int Imbalance(bool[,] dark, int size)
    {
        var share = dark.Cast<bool>().Count(d => d) * 100.0 / (size * size);
        return (int)(Math.Abs(share - 50) / 5) * 10;
    }
}
