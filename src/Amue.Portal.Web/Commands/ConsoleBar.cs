using Spectre.Console;

namespace Amue.Portal.Web.Commands;

internal static class ConsoleBar
{
    /// <summary>Does long work under a bar with its share, time spent and time left.</summary>
    public static Task<T> WithBarAsync<T>(this IAnsiConsole console, string what, int total, Func<ProgressTask, Task<T>> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .StartAsync(display => work(display.AddTask(Markup.Escape(what), maxValue: Math.Max(1, total))));
}
