using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Tickets.Tests;

/// <summary>What an operation is expected to answer when it says no.</summary>
internal static class Refused
{
    public static void AssertKind<T>(RefusalKind expected, Outcome<T> outcome)
        where T : notnull
    {
        Assert.False(outcome.Succeeded);
        Assert.Equal(expected, outcome.Refusal.Kind);
    }

    public static void AssertNotFound<T>(Outcome<T> outcome)
        where T : notnull =>
        AssertKind(RefusalKind.NotFound, outcome);

    public static void AssertNotPermitted<T>(Outcome<T> outcome)
        where T : notnull =>
        AssertKind(RefusalKind.NotPermitted, outcome);

    public static void AssertForbiddenTransition<T>(Outcome<T> outcome)
        where T : notnull
    {
        AssertKind(RefusalKind.Conflict, outcome);
        Assert.Equal("transition_interdite", outcome.Refusal!.Code);
    }

    /// <summary>The request was refused for these fields, in any order.</summary>
    public static void AssertFields<T>(Outcome<T> outcome, params string[] keys)
        where T : notnull
    {
        AssertKind(RefusalKind.Invalid, outcome);
        Assert.Equal(keys.Order(), outcome.Refusal!.Errors.Select(e => $"{e.Field} {e.Key}").Order());
    }
}
