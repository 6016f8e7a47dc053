using System.CommandLine;
using Amue.Portal.Accounts.Recovery;
using Amue.Portal.Operating.Nodes;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Indexing;
using Amue.Portal.Search.Querying;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal search status</c>, <c>rebuild</c>, <c>query WORDS</c>.</summary>
internal static class SearchCommand
{
    private const int MostHits = 10;

    public static Command Create(string[] configuration) =>
        new("search", "See this node's index, make it again, ask it") { Status(configuration), Rebuild(configuration), Query(configuration) };

    private static Command Status(string[] configuration)
    {
        var command = new Command("status", "How many items this node's index holds, and how far it is behind");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var state = await scope.ServiceProvider.GetRequiredService<SearchIndex>().ReadFileAsync(cancellationToken);
            Console.WriteLine(state.Exists
                ? $"{state.Items} items, {state.Behind} events behind, {state.FileBytes} bytes."
                : "There is no sound index on this node; the next start or search makes it.");
            return 0;
        });
        return command;
    }

    private static Command Rebuild(string[] configuration)
    {
        var command = new Command("rebuild", "Make this node's index again from the database, while no server uses it");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            // The file has one writer, which holds it in memory.
            if (await app.Services.GetRequiredService<RunningNode>().FindAsync(cancellationToken) is { } node)
            {
                await Console.Error.WriteLineAsync($"Process {node.ProcessId} serves this data directory and keeps its index by itself. Stop it first.");
                return ServeCommand.AlreadyServed;
            }

            var rebuilt = await AnsiConsole.Console.WithBarAsync("Indexing", total: 1, bar => RebuildAsync(app.Services, bar, cancellationToken));
            if (!rebuilt.Succeeded)
            {
                return await app.Services.RefuseAsync(rebuilt.Refusal);
            }

            Console.WriteLine($"{rebuilt.Value} items.");
            return 0;
        });
        return command;
    }

    private static async Task<Outcome<int>> RebuildAsync(IServiceProvider services, ProgressTask bar, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var progress = new Told<(int Done, int Total)>(under => (bar.MaxValue, bar.Value) = (Math.Max(1, under.Total), under.Done));
        return await scope.ServiceProvider.GetRequiredService<SearchIndex>().MakeAgainAsync(Actor.System("command line"), progress, cancellationToken);
    }

    private static Command Query(string[] configuration)
    {
        var words = new Argument<string[]>("words") { Description = "What a person would type", Arity = ArgumentArity.OneOrMore };
        var reader = new Option<string?>("--as") { Description = "Login of who asks; a visitor when absent" };
        var command = new Command("query", "What somebody finds, with their rights") { words, reader };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            Guid? account = null;
            if (result.GetValue(reader) is { } login)
            {
                var found = await scope.ServiceProvider.GetRequiredService<ListAccounts>().FindAsync(login, Actor.System("command line"), cancellationToken);
                if (!found.Succeeded)
                {
                    await Console.Error.WriteLineAsync($"There is no account '{login}'.");
                    return 3;
                }

                account = found.Value.Id;
            }

            var actor = await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(account, cancellationToken);
            var request = new SearchRequest(string.Join(' ', result.GetRequiredValue(words))) { Take = MostHits };
            Write(await scope.ServiceProvider.GetRequiredService<PortalSearch>().FindAsync(request, actor, cancellationToken));
            return 0;
        });
        return command;
    }

    private static void Write(SearchAnswer answer)
    {
        foreach (var hit in answer.Hits)
        {
            Console.WriteLine($"{string.Concat(hit.Title.Select(t => t.Text))}  {hit.Url}");
        }

        Console.WriteLine($"{answer.Total} results{(answer.IsPartial ? ", of an index that is being made" : "")}.");
    }
}
