using Amue.Portal.Referential;
using Microsoft.AspNetCore.Identity;

namespace Amue.Portal.Accounts.Passphrases;

/// <summary>The rules, as Identity asks them: with what is known of the account.</summary>
internal sealed class PassphraseValidator(ReferentialDirectory referential) : IPasswordValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var establishment = user.EstablishmentId is { } id ? await referential.FindEstablishmentAsync(id, CancellationToken.None) : null;
        var problem = PassphraseRules.Problem(password ?? "", user.Login, user.Name, establishment?.Code ?? "", establishment?.Name ?? "");
        return problem is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = problem });
    }
}
