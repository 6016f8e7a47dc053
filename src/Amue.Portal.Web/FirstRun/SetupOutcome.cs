namespace Amue.Portal.Web.FirstRun;

/// <param name="Problems">Empty unless answers are wrong.</param>
internal sealed record SetupOutcome(SetupEnd End, IReadOnlyList<SetupProblem> Problems)
{
    public SetupOutcome(SetupEnd end)
        : this(end, [])
    {
    }
}
