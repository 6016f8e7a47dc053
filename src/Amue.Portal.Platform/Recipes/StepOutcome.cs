using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Platform.Recipes;

public static class StepOutcome
{
    /// <summary>An operation's outcome as a step tells it: done or refused, whatever the operation made.</summary>
    public static Outcome<Done> WithoutResult<T>(this Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded ? Done.Instance : outcome.Refusal;
}
