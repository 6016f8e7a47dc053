using Microsoft.Extensions.Caching.Memory;

namespace Amue.Portal.Platform.Data;

/// <summary>What was read of <see cref="IReferenceData"/>, kept until any of it changes, on this node or another.</summary>
public sealed class KeptReadings(StampReader stamps, IMemoryCache cache)
{
    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(10);

    /// <param name="of">What is read, by which its reading is found again.</param>
    /// <param name="read">Asks the database; what it returns is shared by everyone and not to be changed.</param>
    public async Task<T> GetAsync<T>(object of, Func<Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        var key = (typeof(T), of, (await stamps.ReadAsync(cancellationToken)).References);
        return cache.TryGetValue<T>(key, out var kept) ? kept! : cache.Set(key, await read(), LongestStay);
    }
}
