namespace Amue.Portal.Platform.Tests.Jobs;

/// <summary>Waits for what another thread will do, and fails rather than wait for ever.</summary>
internal static class Soon
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task Soonly(this Task task) => task.WaitAsync(Patience);

    public static Task<T> Soonly<T>(this Task<T> task) => task.WaitAsync(Patience);

    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
