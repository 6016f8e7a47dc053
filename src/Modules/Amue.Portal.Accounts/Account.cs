using Amue.Portal.Accounts.Profile;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Microsoft.AspNetCore.Identity;

namespace Amue.Portal.Accounts;

/// <summary>
/// A person's access. Of what ASP.NET Core Identity keeps of a user, the portal stores the name, the address, the
/// passphrase's hash and the two stamps; attempts to sign in are counted apart (<see cref="SignIn.SignInAttempts"/>).
/// </summary>
internal sealed class Account : IdentityUser<Guid>, IAffectsRights
{
    public const int MaxLoginLength = 60;
    public const int MaxNameLength = 120;
    public const int MaxSortNameLength = 240;
    public const int MaxEmailLength = 254;
    public const int MaxJobFunctionLength = 160;
    public const int MaxPseudonymLength = 40;

    private Account()
    {
    }

    public Account(string login, DateTime createdAt)
    {
        Id = Guid.CreateVersion7();
        UserName = login;
        CreatedAt = createdAt;
    }

    public string Login => UserName!;

    public string Name { get; private set; } = "";

    /// <summary>The name as lists sort it and searches compare it: folded, alike on both databases.</summary>
    public string SortName { get; private set; } = "";

    public string JobFunction { get; private set; } = "";

    public DisplayMode DisplayMode { get; private set; }

    public string? Pseudonym { get; private set; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>IANA name.</summary>
    public string TimeZoneId { get; private set; } = "Europe/Paris";

    /// <summary>What they know well, in their words.</summary>
    public List<string> Expertise { get; private set; } = [];

    /// <summary>What they want no mail about.</summary>
    public List<MailTopic> MutedMail { get; private set; } = [];

    public Guid? EstablishmentId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? DisabledAt { get; private set; }

    public bool IsActive => DisabledAt is null;

    /// <summary>Where this account is managed: its establishment, or the portal for those who have none.</summary>
    public Scope Scope => new(EstablishmentId: EstablishmentId);

    public void Describe(string name, string email, string jobFunction)
    {
        Name = name;
        FoldName();
        Email = email;
        JobFunction = jobFunction;
    }

    /// <param name="language">A code of <see cref="Languages.PortalLanguage"/>.</param>
    /// <param name="timeZoneId">IANA name.</param>
    public void SpeakTo(string language, string timeZoneId)
    {
        Language = language;
        TimeZoneId = timeZoneId;
    }

    public void FoldName()
    {
        var folded = TextFolding.Fold(Name);
        SortName = folded.Length switch
        {
            0 => Login,
            > MaxSortNameLength => folded[..MaxSortNameLength],
            _ => folded,
        };
    }

    public void ShowAs(DisplayMode mode, string? pseudonym)
    {
        DisplayMode = mode;
        Pseudonym = pseudonym;
    }

    public void Prefer(IReadOnlyList<string> expertise, IReadOnlyList<MailTopic> muted)
    {
        Expertise = expertise.ToList();
        MutedMail = muted.Distinct().Order().ToList();
    }

    public void BelongTo(Guid? establishmentId) => EstablishmentId = establishmentId;

    /// <summary>Its sessions end with the stamp, also for whoever kept a cookie until it is reinstated.</summary>
    /// <returns>False when it already was.</returns>
    public bool Disable(DateTime at)
    {
        if (!IsActive)
        {
            return false;
        }

        DisabledAt = at;
        SecurityStamp = Guid.NewGuid().ToString("N");
        return true;
    }

    /// <returns>False when it already was active.</returns>
    public bool Reinstate()
    {
        if (IsActive)
        {
            return false;
        }

        DisabledAt = null;
        return true;
    }
}
