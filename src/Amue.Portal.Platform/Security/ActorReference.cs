namespace Amue.Portal.Platform.Security;

/// <summary>The link between a person and their name in the event log. Erasing a person deletes this row, and the log stays as it is.</summary>
public sealed class ActorReference
{
    private ActorReference()
    {
    }

    public ActorReference(Guid accountId)
    {
        AccountId = accountId;
        Ref = Guid.NewGuid();
    }

    public Guid AccountId { get; private set; }

    public Guid Ref { get; private set; }
}
