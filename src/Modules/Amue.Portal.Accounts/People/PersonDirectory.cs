using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Referential;

namespace Amue.Portal.Accounts.People;

/// <summary>People as they have chosen to be shown; to themselves and to those who manage their account, by name.</summary>
internal sealed class PersonDirectory(AccountCards accounts, ReferentialDirectory referential, TextCatalog texts) : IPersonDirectory
{
    public async Task<IReadOnlyDictionary<Guid, PersonName>> NamesAsync(IReadOnlyCollection<Guid> accountIds, Actor reader, CancellationToken cancellationToken)
    {
        var cards = await accounts.FindAsync(accountIds, cancellationToken);
        var establishmentIds = cards.Values.Select(c => c.EstablishmentId).OfType<Guid>().Distinct().ToList();
        var establishments = establishmentIds.Count == 0 ? [] : (await referential.EstablishmentsAsync(establishmentIds, cancellationToken)).ToDictionary(e => e.Key, e => e.Value.Name);
        return accountIds.Distinct().ToDictionary(id => id, id => cards.TryGetValue(id, out var card)
            ? NameOf(card, card.EstablishmentId is { } establishment ? establishments.GetValueOrDefault(establishment) : null, reader)
            : new PersonName(texts["accounts.person.former"], Establishment: null));
    }

    private PersonName NameOf(AccountCard person, string? establishment, Actor reader)
    {
        var seesTheName = reader.Is(person.Id) || reader.May(AccountPermissions.Manage, new Scope(EstablishmentId: person.EstablishmentId));
        return (seesTheName ? DisplayMode.Name : person.DisplayMode) switch
        {
            DisplayMode.Name => new PersonName(person.Name, establishment),
            DisplayMode.Pseudonym => new PersonName(person.Pseudonym!, Establishment: null),
            _ => new PersonName(FunctionOf(person, establishment), establishment),
        };
    }

    private string FunctionOf(AccountCard person, string? establishment)
    {
        var function = person.JobFunction.Length > 0 ? person.JobFunction : texts["accounts.person.member"];
        return establishment is null ? function : texts["accounts.person.functionAt", function, establishment];
    }
}
