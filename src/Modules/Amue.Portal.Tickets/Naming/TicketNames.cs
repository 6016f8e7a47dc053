using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;

namespace Amue.Portal.Tickets.Naming;

/// <summary>What pages call the products, establishments, groups and people of requests, read once for a page.</summary>
internal sealed class TicketNames(ReferentialDirectory referential, IPersonDirectory people)
{
    public async Task<KnownNames> OfAsync(IEnumerable<Guid> establishments, IEnumerable<Guid?> accounts, Actor reader, CancellationToken cancellationToken)
    {
        var products = await referential.AllProductsAsync(cancellationToken);
        return new KnownNames(
            products.ToDictionary(p => p.Id),
            await referential.EstablishmentsAsync(establishments.Distinct().ToList(), cancellationToken),
            await people.NamesAsync(accounts.OfType<Guid>().Distinct().ToList(), reader, cancellationToken));
    }

    public async Task<string?> GroupAsync(Guid? supportGroupId, CancellationToken cancellationToken) =>
        supportGroupId is { } id ? (await referential.FindGroupAsync(id, cancellationToken))?.Name : null;
}
