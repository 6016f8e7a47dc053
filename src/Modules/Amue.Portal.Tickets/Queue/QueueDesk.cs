namespace Amue.Portal.Tickets.Queue;

/// <summary>A queue that a person works at: a support group's, or that of an establishment's correspondents for a product.</summary>
/// <param name="Key">Its place in an address: a group's key, or <c>e042-sifac</c>.</param>
/// <param name="Token">The audience token of those who hold it.</param>
/// <param name="Name">The group's name, or the establishment's and the product's.</param>
internal sealed record QueueDesk(string Key, string Token, string Name, Guid? SupportGroupId, Guid? EstablishmentId, Guid? ProductId);
