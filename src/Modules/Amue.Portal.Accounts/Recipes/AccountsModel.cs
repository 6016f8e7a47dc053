namespace Amue.Portal.Accounts.Recipes;

internal sealed record AccountsModel(IReadOnlyList<AccountModel> Accounts);

/// <param name="Login">Who: an account that has this login is brought to the description.</param>
/// <param name="Name">As they sign.</param>
/// <param name="Email">Private.</param>
/// <param name="Function">What they do.</param>
/// <param name="Establishment">Code; without one, AMUE or a partner.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="TimeZone">IANA name; without one, the establishment's.</param>
/// <param name="DisplayMode">How others see them.</param>
/// <param name="Pseudonym">For the display mode of that name.</param>
/// <param name="Passphrase">Given to an account that has none; never replaces one.</param>
/// <param name="Roles">Exactly these: others that the account holds are taken back.</param>
/// <param name="Groups">Keys of support groups to be a member of.</param>
/// <param name="Expertise">What they know well, which members see; without it, what they said themselves stays.</param>
internal sealed record AccountModel(
    string Login,
    string Name,
    string Email,
    string? Function = null,
    string? Establishment = null,
    string? Language = null,
    string? TimeZone = null,
    DisplayMode DisplayMode = DisplayMode.Function,
    string? Pseudonym = null,
    string? Passphrase = null,
    IReadOnlyList<RoleModel>? Roles = null,
    IReadOnlyList<string>? Groups = null,
    IReadOnlyList<string>? Expertise = null);

/// <param name="Role">Key of the role.</param>
/// <param name="Space">Key; the role holds there.</param>
/// <param name="Establishment">Code; the role holds for it.</param>
/// <param name="Product">Key; the role holds for it.</param>
/// <param name="Until">The last day, in Paris.</param>
internal sealed record RoleModel(string Role, string? Space = null, string? Establishment = null, string? Product = null, DateOnly? Until = null);
