namespace Amue.Portal.Search.Memory;

/// <summary>Tells of most numbers, by one bit, that they are none of a few: looking for those that are not there costs next to nothing.</summary>
internal sealed class FewNumbers
{
    private const int Bits = 1024;

    private readonly ulong[] _some = new ulong[Bits / 64];

    public FewNumbers(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            _some[Word(number)] |= Bit(number);
        }
    }

    /// <returns>False when it is certainly none of them.</returns>
    public bool MayHold(int number) => (_some[Word(number)] & Bit(number)) != 0;

    private static int Word(int number) => (number & (Bits - 1)) >> 6;

    private static ulong Bit(int number) => 1UL << (number & 63);
}
