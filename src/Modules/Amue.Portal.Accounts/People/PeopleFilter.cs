using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Accounts.People;

/// <param name="Text">Words of the name or the login.</param>
/// <param name="EstablishmentId">Only those who belong to it.</param>
/// <param name="Space">Only those who hold a role on it, or on its product.</param>
internal sealed record PeopleFilter(string? Text = null, Guid? EstablishmentId = null, SpaceEntry? Space = null);
