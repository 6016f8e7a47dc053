namespace Amue.Portal.Testing;

/// <summary>Waits for what the portal does in the background, and fails rather than wait for ever.</summary>
public static class Soon
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            await Task.Delay(25, patience.Token);
        }
    }
}
