namespace Amue.Portal.Accounts.SignIn;

/// <summary>Attempts on one account since its last success. Apart from the account: an attempt changes nobody's rights.</summary>
internal sealed class SignInAttempts
{
    private SignInAttempts()
    {
    }

    public Guid AccountId { get; private set; }

    public int Attempts { get; private set; }

    public DateTime? WaitUntilAt { get; private set; }
}
