using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Referential;

namespace Amue.Portal.Accounts.Roles;

/// <summary>What a scope and a role are called, for people.</summary>
internal sealed class ScopeWords(ReferentialDirectory referential, SpaceCatalog spaces, TextCatalog texts)
{
    /// <returns>The words of every scope asked for.</returns>
    public async Task<IReadOnlyDictionary<Scope, string>> OfAsync(IEnumerable<Scope> scopes, CancellationToken cancellationToken)
    {
        var asked = scopes.Distinct().ToList();
        var establishments = await referential.EstablishmentsAsync(asked.Select(s => s.EstablishmentId).OfType<Guid>().Distinct().ToList(), cancellationToken);
        var products = (await referential.AllProductsAsync(cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        var directory = await spaces.CurrentAsync(cancellationToken);
        return asked.ToDictionary(scope => scope, scope => scope == Scope.Portal ? texts["accounts.scope.portal"] : string.Join(" · ", Parts(scope)));

        IEnumerable<string> Parts(Scope scope)
        {
            if (scope.SpaceId is { } space)
            {
                yield return texts["accounts.scope.space", directory.Find(space)?.Title ?? "?"];
            }

            if (scope.EstablishmentId is { } establishment)
            {
                yield return establishments.TryGetValue(establishment, out var entry) ? entry.Name : "?";
            }

            if (scope.ProductId is { } product)
            {
                yield return texts["accounts.scope.product", products.GetValueOrDefault(product, "?")];
            }
        }
    }

    /// <summary>A role that a recipe made is called by its key.</summary>
    public string OfRole(string role) => texts.Has($"accounts.role.{role}") ? texts[$"accounts.role.{role}"] : role;
}
