using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Identity;

namespace Amue.Portal.Accounts.Registration;

/// <summary>Identity's errors as resource keys, so that the reader's language decides the words.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    private const string LoginTaken = "accounts.login.taken";

    public override IdentityError DuplicateUserName(string userName) => new() { Code = LoginTaken };

    public override IdentityError InvalidUserName(string? userName) => new() { Code = "accounts.login.malformed" };

    /// <exception cref="InvalidOperationException">Identity refused for a reason that is no field's.</exception>
    public static Refusal RefusalOf(IdentityResult result) => Refusal.Invalid(result.Errors.Select(e => e.Code switch
    {
        _ when PassphraseRules.IsProblem(e.Code) => PassphraseRules.ErrorOf(e.Code),
        _ when e.Code.StartsWith("accounts.login.", StringComparison.Ordinal) => new FieldError(nameof(AccountDetails.Login), e.Code),
        _ => throw new InvalidOperationException($"Identity refused an account: {e.Code}."),
    }).ToList());
}
