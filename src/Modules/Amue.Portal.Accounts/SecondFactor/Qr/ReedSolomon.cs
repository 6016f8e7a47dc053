namespace Amue.Portal.Accounts.SecondFactor.Qr;

/// <summary>The error correction of QR codes (ISO/IEC 18004): Reed-Solomon over the field of 256 elements modulo x⁸ + x⁴ + x³ + x² + 1.</summary>
internal static class ReedSolomon
{
    private const int Modulus = 0x11D;

    /// <returns>The remainder that a block carries after its data.</returns>
    public static byte[] RemainderOf(ReadOnlySpan<byte> data, int length)
    {
        var divisor = DivisorOf(length);
        var remainder = new byte[length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            Array.Copy(remainder, 1, remainder, 0, length - 1);
            remainder[^1] = 0;
            for (var i = 0; i < length; i++)
            {
                remainder[i] ^= Multiply(divisor[i], factor);
            }
        }

        return remainder;
    }

    // The product of (x − 2ⁱ), without its leading one.
    private static byte[] DivisorOf(int degree)
    {
        var coefficients = new byte[degree];
        coefficients[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                coefficients[j] = Multiply(coefficients[j], root);
                if (j + 1 < degree)
                {
                    coefficients[j] ^= coefficients[j + 1];
                }
            }

            root = Multiply(root, 2);
        }

        return coefficients;
    }

    private static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * Modulus);
            product ^= ((right >> bit) & 1) * left;
        }

        return (byte)product;
    }
}
