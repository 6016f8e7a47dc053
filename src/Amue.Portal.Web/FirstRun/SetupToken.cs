using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Amue.Portal.Web.FirstRun;

/// <summary>What whoever reads the console of an empty portal knows and nobody else does: 256 bits, for this run of the program, until they have served.</summary>
internal sealed class SetupToken(TimeProvider time)
{
    public const int MostRefusals = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];
    private readonly Queue<long> _refusals = [];

    /// <summary>To be shown once, on the console.</summary>
    public string Make()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        SHA256.HashData(Encoding.UTF8.GetBytes(token), _digest);
        return token;
    }

    /// <returns>Null when so many wrong ones came in a short time that none is looked at.</returns>
    public bool? IsRight(string token)
    {
        lock (_lock)
        {
            while (_refusals.TryPeek(out var at) && time.GetElapsedTime(at) > Window)
            {
                _refusals.Dequeue();
            }

            if (_refusals.Count >= MostRefusals)
            {
                return null;
            }

            // Digests are of one length, and are compared in one time.
            var isRight = CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token.Trim())), _digest);
            if (!isRight)
            {
                _refusals.Enqueue(time.GetTimestamp());
            }

            return isRight;
        }
    }
}
