using Amue.Portal.Platform.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>Runs one operation in a scope of its own: what a refused one leaves undone is never seen by the page that shows the refusal.</summary>
internal sealed class OwnScope(IServiceScopeFactory scopes)
{
    public async Task<Outcome<T>> RunAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> execute)
        where TOperation : notnull
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await execute(scope.ServiceProvider.GetRequiredService<TOperation>());
    }
}
