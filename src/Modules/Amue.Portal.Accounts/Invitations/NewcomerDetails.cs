namespace Amue.Portal.Accounts.Invitations;

/// <summary>What someone who was invited says of themselves.</summary>
internal sealed record NewcomerDetails(string Login, string Name, string JobFunction, string Passphrase);
