namespace Amue.Portal.Accounts.Registration;

public sealed record RegisteredAccount(Guid Id, string Login);
