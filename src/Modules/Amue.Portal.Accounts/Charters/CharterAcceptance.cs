namespace Amue.Portal.Accounts.Charters;

/// <summary>Somebody accepted one version of the charter.</summary>
internal sealed class CharterAcceptance
{
    private CharterAcceptance()
    {
    }

    public CharterAcceptance(Guid accountId, int number, DateTime now)
    {
        AccountId = accountId;
        Number = number;
        AcceptedAt = now;
    }

    public Guid AccountId { get; private set; }

    public int Number { get; private set; }

    public DateTime AcceptedAt { get; private set; }
}
