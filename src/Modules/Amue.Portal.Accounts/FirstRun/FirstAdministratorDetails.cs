namespace Amue.Portal.Accounts.FirstRun;

/// <summary>Who will administer a portal that is being set up.</summary>
/// <param name="Login">Not needed for an invitation: the person chooses theirs.</param>
/// <param name="Passphrase">Null: the person is invited by mail.</param>
public sealed record FirstAdministratorDetails(string Login, string Name, string Email, string? Passphrase)
{
    public bool IsInvited => Passphrase is null;
}
