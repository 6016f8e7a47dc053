using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Operating.Errors;

/// <summary>
/// Counts what is logged as an error with an exception (unhandled ones of requests, failed subscriptions and jobs), by type and place. Messages
/// are not kept: they may tell of people. Bounded: beyond <see cref="MostCauses"/> the rest is one cause.
/// </summary>
internal sealed class ErrorCounter(TimeProvider time) : ILoggerProvider
{
    public const int MostCauses = 50;

    private const string Rest = "…";

    private readonly Dictionary<(string Type, string Place), ErrorCause> _causes = [];
    private readonly Lock _lock = new();

    /// <summary>The latest first.</summary>
    public IReadOnlyList<ErrorCause> Causes
    {
        get
        {
            lock (_lock)
            {
                return [.. _causes.Values.OrderByDescending(c => c.LastAt)];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new CountingLogger(this, categoryName);

    public void Dispose()
    {
    }

    public void Note(Exception failure, string category)
    {
        // The wrapper says who noticed; the cause is inside.
        var cause = failure.GetBaseException();
        var key = (cause.GetType().Name, PlaceOf(cause) ?? PlaceOf(failure) ?? category);
        var now = time.GetUtcNow().UtcDateTime;
        lock (_lock)
        {
            if (!_causes.ContainsKey(key) && _causes.Count >= MostCauses)
            {
                key = (Rest, Rest);
            }

            _causes[key] = new ErrorCause(key.Item1, key.Item2, (_causes.GetValueOrDefault(key)?.Count ?? 0) + 1, now);
        }
    }

    private static string? PlaceOf(Exception failure) => new StackTrace(failure).GetFrames()
        .Select(f => f.GetMethod()?.DeclaringType)
        .FirstOrDefault(t => t?.FullName?.StartsWith("Amue.Portal.", StringComparison.Ordinal) == true) is { } type
            // A method that waits is a nested type of its class.
            ? (type.DeclaringType ?? type).FullName!["Amue.Portal.".Length..]
            : null;

    private sealed class CountingLogger(ErrorCounter counter, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null && IsEnabled(logLevel))
            {
                counter.Note(exception, category);
            }
        }
    }
}
